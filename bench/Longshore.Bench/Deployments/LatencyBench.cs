using Longshore.Acceptance.Tests.Servers;
using Longshore.Bench.Figures;
using Longshore.Bench.Processes;
using Longshore.Bench.Servers;

namespace Longshore.Bench.Deployments;

/// <summary>
/// What a deployment costs beyond its scripts: from the POST until the task is a success, with steps that only say <c>true</c>. One step and many steps take
/// turns with bash alone, so the cost of each further step is a difference inside one run.
/// </summary>
internal static class LatencyBench
{
    private const string Script = "true";
    private const int ManySteps = 21;
    private const int WarmUps = 40;
    private const int Rounds = 100;
    private const int RoundsOfMany = 15;

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs)
    {
        var script = Path.Combine(programs.Fresh("script"), "script.sh");
        await File.WriteAllTextAsync(script, Script);
        await using var server = await MeasuredServer.Start(programs, programs.Fresh("data"));
        var one = await TestProject.Create(server.Api, "one", [Script]);
        var many = await TestProject.Create(server.Api, "many", [.. Enumerable.Repeat(Script, ManySteps)]);
        var (releaseOfOne, releaseOfMany) = (await one.Release(), await many.Release());
        var first = await Clock.Milliseconds(() => DeploymentRun.ToSuccess(server.Api, one, releaseOfOne));
        for (var i = 0; i < WarmUps; i++) await DeploymentRun.ToSuccess(server.Api, one, releaseOfOne);
        for (var i = 0; i < 3; i++) await DeploymentRun.ToSuccess(server.Api, many, releaseOfMany);

        var (deployment, bash, further) = (new Samples(), new Samples(), new Samples());
        for (var i = 0; i < Rounds; i++)
        {
            deployment.Add(await Clock.Milliseconds(() => DeploymentRun.ToSuccess(server.Api, one, releaseOfOne)));
            bash.Add(await BashRun.ToEnd(script));
            if (i % (Rounds / RoundsOfMany) != 0) continue;
            further.Add((await Clock.Milliseconds(() => DeploymentRun.ToSuccess(server.Api, many, releaseOfMany)) - deployment.Median) / (ManySteps - 1));
        }
        return
        [
            new Figure("first deployment after a start", first, "ms", ""),
            new Figure("deployment of one `true` step, whole", deployment.Median, "ms", Figure.SpreadOf(deployment)) { Reference = Bash(deployment.Median, bash) },
            new Figure("… beyond the script", deployment.Median - bash.Median, "ms", "") { Reach = Reach.AtMost(40) },
            new Figure("each further step, whole", further.Median, "ms", Figure.SpreadOf(further)) { Reference = Bash(further.Median, bash) },
            new Figure("… beyond the script", further.Median - bash.Median, "ms", "") { Reach = Reach.AtMost(12) },
        ];
    }

    private static Reference Bash(double ours, Samples bash) => new("fork+exec bash", bash.Median, "ms", ours / bash.Median);
}
