using System.Diagnostics;
using Longshore.Bench.Figures;
using Longshore.Core.Tests.Tasks.Simulation;

namespace Longshore.Bench.Simulations;

/// <summary>The simulation of the test suite, with a hundred times its histories.</summary>
internal static class SimulationBench
{
    public const int Seeds = 200_000;

    public static IReadOnlyList<Figure> Run()
    {
        var began = Stopwatch.GetTimestamp();
        var broken = 0;
        Parallel.For(1, Seeds + 1, seed =>
        {
            var server = new SimulatedServer(seed);
            server.Run();
            if (server.Violations.Count == 0) return;
            Interlocked.Increment(ref broken);
            Console.Error.WriteLine($"seed {seed}: {string.Join("; ", server.Violations)}");
        });
        return [new Figure($"violations in {Seeds} simulated histories", broken, "", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s") { Reach = Reach.AtMost(0) }];
    }
}
