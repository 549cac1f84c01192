using System.Collections.Concurrent;
using System.Text;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Steps.Logs;
using Longshore.Storage.Tasks;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Tasks.Logs;

/// <summary>Writes the server's own lines into task logs. Each event is a source of its own, so that writing it again after a crash changes nothing.</summary>
internal sealed class EventLog(TaskLog taskLog, ILogger<EventLog> log)
{
    private readonly ConcurrentDictionary<ServerTaskId, Task> last = new();

    /// <summary>Queues the lines of an event in order; <see cref="Flush"/> waits for them.</summary>
    /// <param name="sequence">Of the event in its history, from 1.</param>
    public void Write(ServerTaskId task, TaskRun run, int sequence, TaskEvent happened)
    {
        if (EventLines.Of(task, run, happened) is not { } line) return;
        var writer = new LogBlockWriter();
        writer.Add(happened.At.ToUnixTimeMilliseconds(), line.Level, standardError: false, continues: false, Encoding.UTF8.GetBytes(line.Text));
        var before = last.GetValueOrDefault(task, Task.CompletedTask);
        last[task] = Append(before, task, line.Node, $"event-{sequence}", writer.Finish().ToArray());
    }

    /// <summary>Completes when all lines written so far are durable.</summary>
    public async Task Flush(ServerTaskId task)
    {
        if (last.TryRemove(task, out var pending)) await pending;
    }

    private async Task Append(Task before, ServerTaskId task, string node, string source, byte[] block)
    {
        try
        {
            var append = taskLog.Append(task, node, source, 0, 1, 1, block, CancellationToken.None);
            await before;
            await append;
        }
        catch (Exception broken)
        {
            // Not lost: they are written again when the run is folded next.
            log.LinesNotStored(task, broken);
        }
    }
}
