using Longshore.Os.Certificates;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Dialling;

/// <summary>Who answers at an address.</summary>
/// <param name="Certificate">What it shows, as our agents are pinned.</param>
/// <param name="Sha1">The same as the vendor's agents are pinned: 40 upper-case hex digits.</param>
/// <param name="Subject">Whose the certificate says it is, such as <c>CN=longshore-agent</c>.</param>
/// <param name="Reply">To our hello; null: it speaks another protocol, or does not talk to this side's certificate.</param>
public sealed record SeenPeer(Thumbprint Certificate, string Sha1, string Subject, HelloReply? Reply);
