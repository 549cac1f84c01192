using Longshore.Core.Tests.Tasks.Simulation;
using Xunit;

namespace Longshore.Core.Tests.Tasks;

public sealed class SimulationTests
{
    [Fact]
    public void Two_thousand_histories_with_faults_break_no_invariant()
    {
        for (var seed = 1; seed <= 2_000; seed++)
        {
            var server = new SimulatedServer(seed);
            server.Run();
            Assert.True(server.Violations.Count == 0, $"seed {seed}: {string.Join("; ", server.Violations)}\n{server.History()}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_history()
    {
        foreach (var seed in new[] { 1, 77, 1_234 }) Assert.Equal(HistoryOf(seed), HistoryOf(seed));
    }

    private static string HistoryOf(int seed)
    {
        var server = new SimulatedServer(seed);
        server.Run();
        return server.History();
    }
}
