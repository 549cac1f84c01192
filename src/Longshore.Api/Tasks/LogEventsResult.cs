using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Tasks;

/// <summary>
/// Server-sent events: one per batch of lines, its id the number of the next line, so that a reader resumes without gap or repeat;
/// then <c>end</c> with the task's state. A comment every 15 s keeps silent connections alive and finds dead ones.
/// </summary>
internal sealed class LogEventsResult(IAsyncEnumerable<ImmutableArray<LogEntry>> log, long from, TimeProvider time, Func<Task<string>> finalState) : IResult
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancel = httpContext.RequestAborted;
        httpContext.Response.ContentType = "text/event-stream";
        var output = httpContext.Response.BodyWriter;
        await output.FlushAsync(cancel);
        var next = from;
        await using var lines = log.GetAsyncEnumerator(cancel);
        while (await Next(lines, output, cancel))
        {
            next = lines.Current[^1].Number + 1;
            Batch(output, next, lines.Current);
            await output.FlushAsync(cancel);
        }
        var state = await finalState();
        Write(output, string.Create(CultureInfo.InvariantCulture, $"id: {next}\nevent: end\ndata: {{\"state\":\"{state}\"}}\n\n"));
        await output.FlushAsync(cancel);
    }

    private async Task<bool> Next(IAsyncEnumerator<ImmutableArray<LogEntry>> lines, PipeWriter output, CancellationToken cancel)
    {
        var moved = lines.MoveNextAsync().AsTask();
        while (!moved.IsCompleted)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            if (await Task.WhenAny(moved, Task.Delay(Silence, time, either.Token)) == moved)
            {
                await either.CancelAsync();
                break;
            }
            Write(output, ": still there\n\n");
            await output.FlushAsync(cancel);
        }
        return await moved;
    }

    private static void Batch(PipeWriter output, long next, ImmutableArray<LogEntry> lines)
    {
        Write(output, string.Create(CultureInfo.InvariantCulture, $"id: {next}\ndata: "));
        using (var json = LogLineWriting.Writer(output))
        {
            json.WriteStartArray();
            foreach (var line in lines) json.Line(line);
            json.WriteEndArray();
        }
        Write(output, "\n\n");
    }

    private static void Write(PipeWriter output, string text) => Encoding.UTF8.GetBytes(text, output);
}
