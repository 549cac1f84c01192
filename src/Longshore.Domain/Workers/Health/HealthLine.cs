namespace Longshore.Domain.Workers.Health;

/// <summary>How grave a line of a check is.</summary>
public enum HealthLineKind { Info, Warning, Error }

/// <summary>A line of a check's log.</summary>
public sealed record HealthLine(HealthLineKind Kind, DateTimeOffset At, string Text);
