using Longshore.Acceptance.Tests.Servers;
using Longshore.Bench.Deployments;
using Longshore.Bench.Figures;
using Longshore.Bench.Machines;

namespace Longshore.Bench.Servers;

/// <summary>Resident memory of a server that does nothing: after its start, and after deployments and pages of the portal.</summary>
internal static class MemoryBench
{
    private const int Deployments = 50;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs)
    {
        await using var server = await MeasuredServer.Start(programs, programs.Fresh("data"));
        var started = await AtRest(server);
        var project = await TestProject.Create(server.Api, "memory", ["echo hello"]);
        var version = await project.Release();
        for (var i = 0; i < Deployments; i++) await DeploymentRun.ToSuccess(server.Api, project, version);
        await server.Api.Text("/");
        return
        [
            new Figure("idle memory after a start", started, "MB", "resident, 30 s at rest") { Reach = Reach.AtMost(220) },
            new Figure($"idle memory after {Deployments} deployments", await AtRest(server), "MB", "resident, 30 s at rest") { Reach = Reach.AtMost(220) },
        ];
    }

    private static async Task<double> AtRest(MeasuredServer server)
    {
        await Task.Delay(Rest, TimeProvider.System);
        return ProcessMemory.Resident(server.ProcessId) ?? throw new InvalidOperationException("The server is gone.");
    }
}
