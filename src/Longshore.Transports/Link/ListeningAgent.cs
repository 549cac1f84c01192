using Longshore.Os.Certificates;
using Longshore.WorkerLink.Dialling;

namespace Longshore.Transports.Link;

/// <summary>An agent that the server dials.</summary>
/// <param name="Worker">Its id.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Certificate">What it must show.</param>
/// <param name="Proxy">On the way to it; null: none.</param>
public sealed record ListeningAgent(string Worker, DialAddress Address, Thumbprint Certificate, HttpProxy? Proxy = null);
