using System.Net;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Accepting;

/// <summary>Somebody has dialled and said hello.</summary>
/// <param name="Certificate">What it showed in the TLS handshake, so it has the key.</param>
/// <param name="From">Where it came from, or its proxy.</param>
/// <param name="Hello">What it says and wants.</param>
public sealed record Arrival(Thumbprint Certificate, IPAddress From, Hello Hello);
