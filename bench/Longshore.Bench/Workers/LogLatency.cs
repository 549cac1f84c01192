using System.Globalization;
using System.Text.RegularExpressions;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Bench.Figures;
using Longshore.Bench.Processes;

namespace Longshore.Bench.Workers;

/// <summary>From a script's write on a worker until a subscriber of the log has the line: each line is the time at which it was written.</summary>
internal static partial class LogLatency
{
    private const int Lines = 500;

    public static async Task<IReadOnlyList<Figure>> Of(ServerApi api, string pool)
    {
        var task = await api.RunOn(pool, string.Create(CultureInfo.InvariantCulture, $"exec 9<> <(:); for i in $(seq 1 {Lines}); do echo \"at $EPOCHREALTIME\"; read -r -t 0.01 -u 9 || true; done"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/Spaces-1/tasks/{task}/log");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var answer = await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        var latency = new Samples();
        while (await lines.ReadLineAsync() is { } line)
        {
            var now = BashRun.NowInMicroseconds();
            if (Written().Match(line) is { Success: true } written) latency.Add((now - BashRun.ParseTime(written.Groups[1].Value)) / 1000.0);
        }
        if (latency.Count != Lines) throw new InvalidOperationException($"{latency.Count} of {Lines} lines came.");
        return
        [
            new Figure("log line, worker to subscriber, p50", latency.Median, "ms", Figure.SpreadOf(latency)) { Reach = Reach.AtMost(10) },
            new Figure("log line, worker to subscriber, p99", latency.At(0.99), "ms", "") { Reach = Reach.AtMost(60) },
        ];
    }

    [GeneratedRegex(@"at (\d+[.,]\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
