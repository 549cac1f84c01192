using System.Diagnostics;
using Longshore.Bench.Figures;

namespace Longshore.Bench.Servers;

/// <summary>From the start of the server program to its line <c>Longshore is ready</c>, beside the start of the same program for its version only.</summary>
internal static class StartBench
{
    private const int Rounds = 7;

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs)
    {
        var data = programs.Fresh("data");
        var (first, again, runtime) = (new Samples(), new Samples(), new Samples());
        for (var i = 0; i < Rounds; i++)
        {
            await using (var server = await MeasuredServer.Start(programs, programs.Fresh("data"))) first.Add(server.StartTime);
            await using (var server = await MeasuredServer.Start(programs, data))
                if (i > 0) again.Add(server.StartTime);
            runtime.Add(await Clock.Milliseconds(() => Version(programs)));
        }
        return [Start("first start, empty data directory", first, runtime), Start("start with data", again, runtime)];
    }

    private static Figure Start(string name, Samples samples, Samples runtime) => new(name, samples.Median / 1000, "s", $"{samples.At(0):0}-{samples.At(1):0} ms, n={samples.Count}")
    {
        Reference = new Reference("its --version", runtime.Median / 1000, "s", samples.Median / runtime.Median),
        Reach = Reach.AtMost(3),
    };

    private static async Task Version(Programs programs)
    {
        using var process = Process.Start(new ProcessStartInfo(programs.Server, ["--version"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }
}
