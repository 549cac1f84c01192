using Google.Protobuf;
using Grpc.Core;
using Longshore.Os.Failpoints;
using Longshore.Steps.Journals;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Calls;

/// <summary>Sends frames as they come: at once while they are rare, many in one message while the script writes faster than the line takes them.</summary>
internal static class FrameBatches
{
    // A quarter of the message that a receiver takes in one piece without noticing; more would only delay the first frame in it.
    private const int MostBytes = 256 * 1024;

    /// <summary>Returns when the run has ended and all is sent.</summary>
    public static async Task Send(IAsyncEnumerable<Frame> source, IServerStreamWriter<FrameBatch> responses, CancellationToken cancel)
    {
        await using var frames = source.GetAsyncEnumerator(cancel);
        var batch = new FrameBatch();
        var bytes = 0;
        while (true)
        {
            var next = frames.MoveNextAsync();
            if (batch.Frames.Count > 0 && (bytes >= MostBytes || !next.IsCompleted))
            {
                await Write(responses, batch, cancel);
                (batch, bytes) = (new FrameBatch(), 0);
            }
            if (!await next) break;
            var frame = frames.Current;
            // Copied: the journal's buffer holds the next frame soon.
            batch.Frames.Add(new JournalFrame { Kind = (uint)frame.Kind, Offset = frame.Offset, Next = frame.Next, Payload = ByteString.CopyFrom(frame.Payload.Span) });
            bytes += frame.Payload.Length;
        }
        if (batch.Frames.Count > 0) await Write(responses, batch, cancel);
    }

    private static async Task Write(IServerStreamWriter<FrameBatch> responses, FrameBatch batch, CancellationToken cancel)
    {
        Failpoint.Pass("agent.frames-sending");
        await responses.WriteAsync(batch, cancel);
        Failpoint.Pass("agent.frames-sent");
    }
}
