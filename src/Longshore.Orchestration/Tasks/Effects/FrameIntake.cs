using Longshore.Orchestration.Tasks.Logs;
using Longshore.Os.Failpoints;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Steps.Tickets;
using Longshore.Storage.Tasks;
using Longshore.Transports;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Takes the frames of a run into the task's log, in order, with a bound on what is not durable yet.</summary>
internal sealed class FrameIntake(TaskLog taskLog, LiveRuns live)
{
    // 4 MiB under way: enough to keep the log's group commits full, small enough to hold 100 runs at once.
    private const long MostBytesUnderWay = 4 * 1024 * 1024;

    /// <summary>Watches to the end and returns the last frame (<c>Exited</c> or <c>Interrupted</c>), with every log line before it durable.</summary>
    /// <param name="seen">Called with every frame: the worker lives.</param>
    public async Task<Frame> Watch(RunLoop loop, string step, Ticket ticket, IWorkerSession session, long offset, Action seen)
    {
        var node = EventLines.NodeOf(loop.Task, step);
        var stored = offset;
        var underWay = new Queue<(Task Append, int Bytes)>();
        long bytes = 0;
        await foreach (var frame in session.Watch(ticket, offset, loop.Stopping))
        {
            seen();
            if (frame.IsEnd)
            {
                while (underWay.TryDequeue(out var rest)) await rest.Append;
                return frame with { Payload = frame.Payload.ToArray() };
            }
            if (frame.Kind == FrameKind.Progress) Report(loop, step, frame);
            var lines = frame.Kind == FrameKind.Log ? LogBlock.CountOf(frame.Payload.Span) : 0;
            var block = frame.Kind == FrameKind.Log ? frame.Payload.ToArray() : [];

            // Frames that are no lines are stored as an offset only, so that watching never takes them twice.
            underWay.Enqueue((taskLog.Append(loop.Task, node, ticket.ToString(), stored, frame.Next, lines, block, loop.Stopping), block.Length));
            stored = frame.Next;
            bytes += block.Length;
            while (underWay.TryPeek(out var oldest) && (bytes > MostBytesUnderWay || oldest.Append.IsCompleted))
            {
                await oldest.Append;
                Failpoint.Pass("server.log-stored");
                bytes -= oldest.Bytes;
                underWay.Dequeue();
            }
        }
        throw new WorkerUnreachableException($"The watch of {ticket} ended without the run's end.", mayHaveArrived: true);
    }

    private void Report(RunLoop loop, string step, Frame frame)
    {
        var progress = FramePayload.Read<ProgressFrame>(frame);
        live.SetProgress(loop.Task, step, new StepProgress(progress.Percentage, progress.Message));
    }
}
