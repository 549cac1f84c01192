using Longshore.WorkerLink.Streams;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Accepting;

/// <summary>What becomes of an arrival.</summary>
/// <param name="Reply">Said first.</param>
/// <param name="Take">Takes the line over once the reply is sent; null: it is closed.</param>
public sealed record Verdict(HelloReply Reply, Action<LinkStream>? Take = null);
