using System.Globalization;
using Longshore.Bench.Figures;
using Longshore.Bench.Servers;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;

namespace Longshore.Bench.Executors;

/// <summary>The executor's peak memory with a log of 100 MB and with a single line of 50 MB: neither may be held whole.</summary>
internal static class ExecutorMemoryBench
{
    private const int Megabyte = 1_000_000;

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs) =>
    [
        await Peak(programs, "executor memory, log of 100 MB", 100, "yes 'a line of eighty bytes, as build tools write them, over and over again ......'"),
        await Peak(programs, "executor memory, one line of 50 MB", 50, "tr '\\0' x < /dev/zero"),
    ];

    /// <param name="megabytes">How much of what <paramref name="writer"/> would write without end.</param>
    private static async Task<Figure> Peak(Programs programs, string name, int megabytes, string writer)
    {
        var bytes = megabytes * Megabyte;
        // The pause at the end lets the last line through before the executor, whose memory is looked at every millisecond, is gone.
        var run = new ExecutorRun(programs, string.Create(CultureInfo.InvariantCulture, $"set +o pipefail; {writer} | head -c {bytes}; sleep 0.3"));
        await run.ToEnd(CancellationToken.None);
        var logged = run.Journal().Where(frame => frame.Kind == FrameKind.Log).Sum(frame => LogBlock.Read(frame.Payload.ToArray()).Sum(line => line.Text.Length + (line.Continues ? 0L : 1L)));
        if (logged < bytes) throw new InvalidOperationException($"Only {logged} of {bytes} bytes came into the journal.");
        return new Figure(name, run.PeakMemory, "MB", "peak resident") { Reach = Reach.AtMost(80) };
    }
}
