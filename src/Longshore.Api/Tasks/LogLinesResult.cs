using System.Buffers;
using System.Collections.Immutable;
using Longshore.Orchestration.Tasks;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Tasks;

/// <summary>One JSON object per line; ends when the task has ended and all was given.</summary>
internal sealed class LogLinesResult(IAsyncEnumerable<ImmutableArray<LogEntry>> log) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/x-ndjson";
        var output = httpContext.Response.BodyWriter;
        await output.FlushAsync(httpContext.RequestAborted);
        await using var json = LogLineWriting.Writer(output);
        await foreach (var lines in log.WithCancellation(httpContext.RequestAborted))
        {
            foreach (var line in lines)
            {
                json.Line(line);
                json.Flush();
                json.Reset();
                output.Write("\n"u8);
            }
            // Waits while the reader is slow: the log is followed at the reader's pace, never gathered here.
            await output.FlushAsync(httpContext.RequestAborted);
        }
    }
}
