namespace Longshore.Application.Security;

/// <summary>Where a request comes from, as the audit records it.</summary>
public sealed record Origin(string? UserAgent, string? IpAddress);
