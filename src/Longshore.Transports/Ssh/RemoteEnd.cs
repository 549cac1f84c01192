namespace Longshore.Transports.Ssh;

/// <summary>How a remote command ended.</summary>
/// <param name="Status">Exit code; null: its end was not seen.</param>
/// <param name="Complaint">What it wrote to standard error, or why its end was not seen.</param>
internal sealed record RemoteEnd(int? Status, string Complaint);
