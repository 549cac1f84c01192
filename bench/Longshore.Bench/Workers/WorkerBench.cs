using System.Globalization;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Bench.Figures;
using Longshore.Bench.Processes;
using Longshore.Bench.Servers;
using Longshore.Engine.Tests.Ssh;

namespace Longshore.Bench.Workers;

/// <summary>
/// What a <c>true</c> step costs on each kind of worker, all on this machine: deployments of one and of many steps take turns, so that a step is a difference
/// inside one run. Beside it bash alone and <c>ssh host true</c> alone.
/// </summary>
internal static class WorkerBench
{
    private const int WarmUps = 5;
    private const int Rounds = 15;

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs)
    {
        await using var sshd = new Sshd();
        await sshd.InitializeAsync();
        await using var server = await MeasuredServer.Start(programs, programs.Fresh("data"), RunningServer.FreePort());
        await using var polling = new RunningAgent(program: programs.Agent);
        await using var listening = new RunningAgent(program: programs.Agent);
        var port = RunningServer.FreePort().ToString(CultureInfo.InvariantCulture);
        MeasuredWorker[] workers =
        [
            await MeasuredWorker.BuiltIn(server.Api),
            await MeasuredWorker.Agent(server.Api, polling, "polling"),
            await MeasuredWorker.Agent(server.Api, listening, "listening", "--mode", "listening", "--listen-host", "127.0.0.1", "--listen-port", port),
            await MeasuredWorker.Ssh(server.Api, sshd),
        ];
        var script = Path.Combine(programs.Fresh("script"), "script.sh");
        await File.WriteAllTextAsync(script, MeasuredWorker.Script);
        var client = await SshClientRun.Prepare(sshd, programs.Fresh("ssh"));
        var (bash, ssh) = (new Samples(), new Samples());
        for (var i = -WarmUps; i < Rounds; i++)
        {
            foreach (var worker in workers) await worker.Round(isWarmUp: i < 0);
            if (i < 0) continue;
            bash.Add(await BashRun.ToEnd(script));
            ssh.Add(await Clock.Milliseconds(client.True));
        }
        var builtIn = workers[0].Steps;
        return
        [
            .. workers.Select(worker => new Figure($"step on the {worker.Name} worker, whole", worker.Steps.Median, "ms", Figure.SpreadOf(worker.Steps))
            {
                Reference = worker.Name == MeasuredWorker.SshName
                    ? new Reference("ssh host true", ssh.Median, "ms", worker.Steps.Median / ssh.Median)
                    : new Reference("fork+exec bash", bash.Median, "ms", worker.Steps.Median / bash.Median),
            }),
            .. workers.Skip(1).Select(worker => new Figure($"… {worker.Name} beyond the built-in one", worker.Steps.Median - builtIn.Median, "ms", "")
            {
                Reach = Reach.AtMost(worker.Name == MeasuredWorker.SshName ? 40 : 6),
            }),
            .. await LogLatency.Of(server.Api, workers[1].Pool!),
        ];
    }
}
