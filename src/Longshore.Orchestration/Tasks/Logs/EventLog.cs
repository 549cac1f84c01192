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
        var lines = EventLines.AllOf(task, run, happened);
        if (lines.IsEmpty) return;
        var writer = new LogBlockWriter();
        foreach (var line in lines) writer.Add(happened.At.ToUnixTimeMilliseconds(), line.Level, standardError: false, continues: false, Encoding.UTF8.GetBytes(line.Text));
        var before = last.GetValueOrDefault(task, Task.CompletedTask);
        last[task] = Append(before, task, lines[0].Node, $"event-{sequence}", lines.Length, writer.Finish().ToArray());
    }

    /// <summary>Completes when all lines written so far are durable.</summary>
    public async Task Flush(ServerTaskId task)
    {
        if (last.TryRemove(task, out var pending)) await pending;
    }

    private async Task Append(Task before, ServerTaskId task, string node, string source, int lines, byte[] block)
    {
        try
        {
            var append = taskLog.Append(task, node, source, 0, 1, lines, block, CancellationToken.None);
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
