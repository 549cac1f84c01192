using Longshore.WorkerLink.Streams;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Dialling;

/// <summary>A line on which both sides have said hello.</summary>
/// <param name="Stream">Secured; HTTP/2 comes next.</param>
/// <param name="Reply">The welcome.</param>
public sealed record DialledLink(LinkStream Stream, HelloReply Reply);
