namespace Longshore.Domain.Workers;

/// <summary>Why a worker was taken or passed over.</summary>
/// <param name="Worker">Name as shown.</param>
/// <param name="Chosen">True for the one that was taken.</param>
/// <param name="Reason">Full sentence.</param>
public sealed record CandidateVerdict(string Worker, bool Chosen, string Reason);
