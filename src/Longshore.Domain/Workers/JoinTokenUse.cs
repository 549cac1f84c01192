namespace Longshore.Domain.Workers;

/// <summary>A worker that joined with a token.</summary>
/// <param name="Certificate">SHA-256 thumbprint of its certificate, 64 upper-case hex digits.</param>
/// <param name="Worker">What it became; it may be deleted by now.</param>
/// <param name="At">When.</param>
public sealed record JoinTokenUse(string Certificate, WorkerId Worker, DateTimeOffset At);
