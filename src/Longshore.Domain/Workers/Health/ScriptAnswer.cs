using System.Collections.Immutable;

namespace Longshore.Domain.Workers.Health;

/// <summary>What a policy's script said.</summary>
/// <param name="Lines">What it wrote.</param>
/// <param name="Failure">Why it failed: its exit code, or how it was ended; null: it ended well.</param>
public sealed record ScriptAnswer(ImmutableArray<HealthLine> Lines, string? Failure);
