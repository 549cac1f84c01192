using System.Collections.Immutable;

namespace Longshore.Domain.Workers.Health;

/// <summary>What a check found.</summary>
public sealed record HealthFinding(HealthStatus Health, string Summary, ImmutableArray<HealthLine> Lines, MachineFacts? Facts);
