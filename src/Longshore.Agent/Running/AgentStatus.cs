namespace Longshore.Agent.Running;

/// <summary>What a running agent tells the verb <c>status</c>.</summary>
/// <param name="Version">Of the running program, which the server may have changed.</param>
/// <param name="Since">Since when the link stands or is down.</param>
/// <param name="Trouble">Why the link is down; null: it stands.</param>
internal sealed record AgentStatus(string Version, DateTimeOffset Since, string? Trouble);
