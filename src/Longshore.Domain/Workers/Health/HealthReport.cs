using System.Collections.Immutable;

namespace Longshore.Domain.Workers.Health;

/// <summary>What the last check of a machine saw, kept for people to read.</summary>
/// <param name="Lines">Its log, bounded.</param>
/// <param name="Facts">Of the last check that reached the machine; null: none did.</param>
public sealed record HealthReport(ImmutableArray<HealthLine> Lines, MachineFacts? Facts);
