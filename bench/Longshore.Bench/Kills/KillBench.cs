using System.Diagnostics;
using System.Globalization;
using Longshore.Bench.Figures;

namespace Longshore.Bench.Kills;

/// <summary>The random kills of the fault suite, 25 times as many. It is the suite's own program, so both judge alike; it takes the programs in <c>out/</c>.</summary>
internal static class KillBench
{
    private const int Kills = 500;

    /// <param name="repository">Where <c>Longshore.slnx</c> lies.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string repository)
    {
        var request = new ProcessStartInfo("dotnet", ["run", "--project", Path.Combine(repository, "tests", "Longshore.Faults"), "--", "--filter-method", "*Random_kills*"]);
        request.Environment["LONGSHORE_KILLS"] = Kills.ToString(CultureInfo.InvariantCulture);
        var began = Stopwatch.GetTimestamp();
        using var suite = Process.Start(request)!;
        await suite.WaitForExitAsync();
        return
        [
            new Figure($"failed runs of {Kills} random kills", suite.ExitCode == 0 ? 0 : 1, "", string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"))
            {
                Reach = Reach.AtMost(0),
            },
        ];
    }
}
