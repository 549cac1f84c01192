namespace Longshore.Domain.Refusals;

/// <summary>Right, but too often: come back later.</summary>
/// <param name="RetryAfter">How long to wait.</param>
public sealed record TooMany(string Says, TimeSpan RetryAfter, string Mend = "") : Refusal("", Says, Mend);
