using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.Transports;
using Longshore.Transports.BuiltIn;
using Xunit;

namespace Longshore.Engine.Tests.BuiltIn;

public sealed class RunAsTests(TestUser user) : IClassFixture<TestUser>
{
    private readonly byte[] key = new byte[32];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_has_the_users_identity_home_environment_umask_and_folder()
    {
        Environment.SetEnvironmentVariable("SERVERS_OWN", "secret");
        var worker = Worker(user.Name);
        var seen = await Run(worker, Bash("""
            echo "id=$(id -un):$(id -gn):$(id -Gn)"
            echo "home=$HOME user=$USER logname=$LOGNAME shell=$SHELL tilde=$(echo ~) umask=$(umask)"
            echo "servers=${SERVERS_OWN:-none}"
            touch made; echo "made=$(stat -c '%U %a' made) folder=$(stat -c '%U' .)"
            ls "$DATA" >/dev/null 2>&1 && echo "data=open" || echo "data=closed"
            """.Replace("$DATA", user.Data, StringComparison.Ordinal)));
        Assert.Equal(0, seen.Exited?.Code);
        Assert.Contains($"id={user.Name}:{user.Name}:{user.Name}", seen.Texts);
        Assert.Contains($"home={user.Home} user={user.Name} logname={user.Name} shell=/bin/bash tilde={user.Home} umask=0022", seen.Texts);
        Assert.Contains("servers=none", seen.Texts);
        Assert.Contains($"made={user.Name} 644 folder={user.Name}", seen.Texts);
        Assert.Contains("data=closed", seen.Texts);
    }

    [Fact]
    public async Task Its_packages_and_artifacts_pass_between_server_and_user()
    {
        var worker = Worker(user.Name);
        var content = new byte[6 * 1024 * 1024];
        Random.Shared.NextBytes(content);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        await worker.Put(hash, new MemoryStream(content), 0, Cancel);
        Assert.Equal(new HeldFile(content.Length, true), await worker.Has(hash, Cancel));
        // More than the host hands over before its reader says that it has read.
        var bundle = Bash("head -c 9000000 /dev/zero > big.bin; new_octopusartifact \"$PWD/big.bin\"");
        var kept = Assert.Single((await Run(worker, bundle)).Exited!.Artifacts);
        await using var artifact = await worker.Get(bundle.Ticket, kept.Number, Cancel);
        using var copy = new MemoryStream();
        await artifact.CopyToAsync(copy, Cancel);
        Assert.Equal(9_000_000, copy.Length);
        await worker.Complete(bundle.Ticket, Cancel);
        await Assert.ThrowsAsync<UnknownTicketException>(() => SeenRun.Of(worker.Watch(bundle.Ticket, 0, Cancel), key));
    }

    [Fact]
    public async Task A_server_that_comes_back_finds_the_run_and_starts_it_no_second_time()
    {
        var bundle = Bash("echo ran >> \"$LEDGER\"; echo waiting; until [ -e ~/go ]; do sleep 0.05; done; echo over");
        await Worker(user.Name).Start(bundle, Cancel);
        // Nothing is left of the server that started it but what is on disk.
        var next = Worker(user.Name);
        _ = await next.Sweep(Cancel);
        await next.Start(bundle, Cancel);
        await Saw(next, bundle.Ticket, "waiting");
        await File.WriteAllTextAsync(Path.Combine(user.Home, "go"), "", Cancel);
        Assert.Contains("over", (await SeenRun.Of(next.Watch(bundle.Ticket, 0, Cancel), key)).Texts);
        Assert.Equal(["ran"], await File.ReadAllLinesAsync(user.Ledger, Cancel));
        File.Delete(user.Ledger);
    }

    [Fact]
    public async Task A_killed_executor_is_an_interrupted_step_and_a_cancelled_one_ends()
    {
        var worker = Worker(user.Name);
        var killed = Bash("echo begun; sleep 600");
        await worker.Start(killed, Cancel);
        await Saw(worker, killed.Ticket, "begun");
        Signals.Send(RunClaims.Find(PathsOf(killed.Ticket), out _)!.Executor, Signal.Kill);
        Assert.NotNull((await SeenRun.Of(worker.Watch(killed.Ticket, 0, Cancel), key)).Interrupted);

        var cancelled = Bash("echo begun; sleep 600");
        await worker.Start(cancelled, Cancel);
        await Saw(worker, cancelled.Ticket, "begun");
        await worker.Cancel(cancelled.Ticket, Cancel);
        Assert.NotEqual(0, (await SeenRun.Of(worker.Watch(cancelled.Ticket, 0, Cancel), key)).Exited?.Code);
        Assert.Empty(new ProcessQuarry { Mark = PathsOf(killed.Ticket).Mark }.Look());
    }

    [Fact]
    public async Task A_run_that_began_as_another_user_stays_with_that_user()
    {
        var own = Worker(null);
        var bundle = Bash("echo as-$(id -un); until [ -e /tmp/GO ]; do sleep 0.05; done".Replace("GO", user.Name, StringComparison.Ordinal));
        await own.Start(bundle, Cancel);
        var changed = Worker(user.Name);
        await changed.Start(bundle, Cancel);
        await File.WriteAllTextAsync(Path.Combine("/tmp", user.Name), "", Cancel);
        Assert.Contains("as-root", (await SeenRun.Of(changed.Watch(bundle.Ticket, 0, Cancel), key)).Texts);
        await changed.Complete(bundle.Ticket, Cancel);
        File.Delete(Path.Combine("/tmp", user.Name));

        var asUser = Bash("echo as-$(id -un)");
        await changed.Start(asUser, Cancel);
        Assert.Contains($"as-{user.Name}", (await SeenRun.Of(Worker(null).Watch(asUser.Ticket, 0, Cancel), key)).Texts);
    }

    [Fact]
    public async Task Without_a_way_to_run_as_the_user_nothing_runs_at_all()
    {
        var worker = BuiltInWorker.Open(user.Data, new() { RunAs = user.Name, ExecutorPath = TestWorker.Executor, WorkDirectory = Path.Combine(user.Data, "closed") }, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Start(Bash("echo ran >> \"$LEDGER\""), Cancel));
        Assert.False(failure.MayHaveArrived);
        Assert.Contains(user.Name, failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(user.Ledger));
    }

    [Theory]
    [InlineData("root", "who is root")]
    [InlineData("nobody-of-that-name", "does not know")]
    public void Root_and_strangers_are_refused_with_the_setting(string name, string says)
    {
        var result = new BuiltInWorkerCheck().Validate(null, new() { RunAs = name });
        Assert.StartsWith("Longshore:BuiltInWorker:RunAs", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains(says, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_without_privileges_is_taken() => Assert.True(new BuiltInWorkerCheck().Validate(null, new() { RunAs = user.Name }).Succeeded);

    private ITakesUpRuns Worker(string? name) => BuiltInWorker.Open(user.Data, new() { Enabled = false, RunAs = name, ExecutorPath = TestWorker.Executor }, TimeProvider.System);

    private RunPaths PathsOf(Ticket ticket) => new(new BuiltInUsers(user.Data).RootOf(user.Name, user.Home, null), ticket);

    private StepBundle Bash(string script) => TestWorker.BashBundle(script, user.Ledger, key);

    private async Task<SeenRun> Run(ITakesUpRuns worker, StepBundle bundle)
    {
        await worker.Start(bundle, Cancel);
        return await SeenRun.Of(worker.Watch(bundle.Ticket, 0, Cancel), key);
    }

    private static async Task Saw(ITakesUpRuns worker, Ticket ticket, string text)
    {
        await foreach (var frame in worker.Watch(ticket, 0, Cancel))
        {
            if (frame.Kind == FrameKind.Log && SeenRun.LinesOf(frame).Any(line => line.Text.Contains(text, StringComparison.Ordinal))) return;
            Assert.False(frame.IsEnd, $"The run ended before it had put out '{text}'.");
        }
    }
}
