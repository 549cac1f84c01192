using System.Globalization;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Longshore.Client.Connections;

namespace Longshore.Client.Tasks.Logs;

/// <summary>One request for a log: ends with the frame <see cref="LogFrame.End"/>, or without it when the connection is lost.</summary>
internal static class LogConnection
{
    public static async IAsyncEnumerable<LogFrame> Open(
        ServerConnection connection, string path, long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{path}?from={from}"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.TryAddWithoutValidation("Last-Event-ID", from.ToString(CultureInfo.InvariantCulture));

        using var answer = await connection.Open(request, cancel);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        await foreach (var item in SseParser.Create(body, Parse).EnumerateAsync(cancel)) yield return item.Data;
    }

    private static LogFrame Parse(string kind, ReadOnlySpan<byte> data) => kind switch
    {
        SseParser.EventTypeDefault => new LogFrame.Lines(JsonSerializer.Deserialize(data, ClientJson.Default.ImmutableArrayLogLine)),
        "end" => new LogFrame.End(JsonSerializer.Deserialize(data, ClientJson.Default.LogEnd)?.State ?? ""),
        _ => new LogFrame.Unknown(),
    };
}
