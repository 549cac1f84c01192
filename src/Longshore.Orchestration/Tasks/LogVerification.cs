using System.Collections.Immutable;

namespace Longshore.Orchestration.Tasks;

/// <summary>Result of recounting a stored log.</summary>
/// <param name="Lines">Lines found.</param>
/// <param name="Gaps">What is missing, in words; empty is good.</param>
/// <param name="Repeats">What is there twice; empty is good.</param>
/// <param name="Damaged">Blocks whose checksum or structure is wrong; empty is good.</param>
/// <param name="Sources">Per ticket (or <c>server</c>): what was counted.</param>
public sealed record LogVerification(long Lines, ImmutableArray<string> Gaps, ImmutableArray<string> Repeats, ImmutableArray<string> Damaged, ImmutableArray<LogSource> Sources);

/// <summary>Lines of one source and the SHA-256 (lower-case hex) of their bytes, each followed by a line feed.</summary>
public sealed record LogSource(string Node, string Source, long Lines, long FirstOffset, long LastOffset, string Sha256);
