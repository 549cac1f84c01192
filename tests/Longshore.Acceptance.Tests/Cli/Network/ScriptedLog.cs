using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Longshore.Acceptance.Tests.Cli.Network;

/// <summary>A task's log as a stream of events, cut where the test wants it cut.</summary>
public sealed class ScriptedLog
{
    private readonly ConcurrentQueue<int> cuts = new();

    /// <summary>The lines, by number.</summary>
    public required IReadOnlyList<(long Number, string Text)> Lines { get; init; }

    public string State { get; init; } = "Success";

    public string Node { get; init; } = "ServerTasks-1_step-1";

    /// <summary>Lines in each event.</summary>
    public int Batch { get; init; } = 7;

    /// <summary>Whether the server ignores where the caller wants to go on, and starts from the first line each time.</summary>
    public bool StartsOver { get; init; }

    /// <summary>Header <c>Last-Event-ID</c> of each request.</summary>
    public ConcurrentQueue<string?> LastEventIds { get; } = new();

    /// <summary>A log of <paramref name="count"/> lines from 1 on.</summary>
    public static ScriptedLog Of(int count) => new() { Lines = Texts(count) };

    public static IReadOnlyList<(long Number, string Text)> Texts(int count) => [.. Enumerable.Range(1, count).Select(n => ((long)n, $"line {n}"))];

    /// <summary>The next response breaks off after so many bytes, wherever that is.</summary>
    public ScriptedLog CutAfter(int bytes)
    {
        cuts.Enqueue(bytes);
        return this;
    }

    public async Task Answer(HttpListenerContext context)
    {
        LastEventIds.Enqueue(context.Request.Headers["Last-Event-ID"]);
        var from = StartsOver ? 0 : long.Parse(context.Request.QueryString["from"] ?? "0", CultureInfo.InvariantCulture);
        var content = Encoding.UTF8.GetBytes(Events(from));
        context.Response.ContentType = "text/event-stream";
        context.Response.SendChunked = true;
        if (cuts.TryDequeue(out var bytes) && bytes < content.Length)
        {
            await context.Response.OutputStream.WriteAsync(content.AsMemory(0, bytes));
            await context.Response.OutputStream.FlushAsync();
            context.Response.Abort();
            return;
        }

        await context.Response.OutputStream.WriteAsync(content);
        context.Response.Close();
    }

    private string Events(long from)
    {
        var text = new StringBuilder();
        foreach (var batch in Lines.Where(l => l.Number >= from).Chunk(Batch))
        {
            text.Append(CultureInfo.InvariantCulture, $"id: {batch[^1].Number + 1}\n");
            text.Append("data: ").Append(JsonSerializer.Serialize(batch.Select(l =>
                new { n = l.Number, t = "2026-11-24T10:00:00.000+00:00", level = "Info", node = Node, text = l.Text }))).Append("\n\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"event: end\ndata: {{\"State\":\"{State}\"}}\n\n").ToString();
    }
}
