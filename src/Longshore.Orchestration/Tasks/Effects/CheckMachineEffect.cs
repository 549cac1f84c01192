using System.Text;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Orchestration.Workers;
using Longshore.Orchestration.Workers.Health;
using Longshore.Steps.Logs;
using Longshore.Storage;
using Longshore.Storage.Tasks;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Carries out the steps of health tasks. After a restart a check is simply made again.</summary>
internal sealed class CheckMachineEffect(HealthChecks checks, RunMaterials materials, Store store, TaskLog taskLog, TimeProvider time) : IDisposable
{
    // As many as there are places for checks at all: the time of a machine begins with its turn.
    private readonly SemaphoreSlim turns = new(HealthChecks.AtOnce);

    /// <summary>There is nothing to lease: the check may begin.</summary>
    public async Task Begin(RunLoop loop, string step)
    {
        var planned = loop.Run.Find(step)!;
        var ticket = $"check-{loop.Task.Number}-{step}";
        await loop.Observe(new Observation.LeaseGranted(step, ticket, planned.Plan.ActionName, planned.Plan.Pool, [], HealthPlan.KeyOf(planned)) { At = time.GetUtcNow() });
    }

    /// <summary>Checks, or gives up when the task is cancelled or its time is over; a check that was under way then ends by itself.</summary>
    public async Task Run(RunLoop loop, string step, string ticket)
    {
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(loop.Stopping);
        var check = Check(loop, loop.Run.Find(step)!, givenUp.Token);
        var outcome = await (await IsCanceled(loop, check) ? Canceled(check, givenUp) : check);
        await loop.Observe(new Observation.ScriptEnded(step, ticket, outcome) { At = time.GetUtcNow() });
    }

    public void Dispose() => turns.Dispose();

    private static async Task<bool> IsCanceled(RunLoop loop, Task check)
    {
        while (true)
        {
            // Taken before looking, so that no news in between is missed.
            var news = loop.Changed;
            if (check.IsCompleted) return false;
            if (loop.Run.State == RunState.Cancelling) return true;
            await Task.WhenAny(check, news);
        }
    }

    private static async Task<StepOutcome> Canceled(Task<StepOutcome> check, CancellationTokenSource givenUp)
    {
        await givenUp.CancelAsync();
        await ((Task)check).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return new StepOutcome(StepResult.Canceled, "The check was given up.", null, [], []);
    }

    private async Task<StepOutcome> Check(RunLoop loop, StepRun step, CancellationToken givenUp)
    {
        var arguments = HealthArguments.Of((await materials.Of(loop.Task, givenUp)).Value.Task);
        var left = step.Opened!.Value + arguments.Timeout - time.GetUtcNow();
        if (left <= TimeSpan.Zero) return TimedOut($"The task's time of {arguments.Timeout:c} was over before the turn of this machine.");
        using var whole = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(givenUp, whole.Token);
        try
        {
            await turns.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!givenUp.IsCancellationRequested)
        {
            return TimedOut($"The task's time of {arguments.Timeout:c} was over before the turn of this machine.");
        }
        try
        {
            return await InTurn(loop, step, arguments, either.Token, givenUp);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<StepOutcome> InTurn(RunLoop loop, StepRun step, HealthArguments arguments, CancellationToken whole, CancellationToken givenUp)
    {
        var id = HealthPlan.WorkerOf(step);
        using var own = new CancellationTokenSource(arguments.MachineTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, own.Token);
        try
        {
            return await checks.Check(WorkerKey.Of(id), either.Token) is Worker worker ? await Told(loop, step, worker) : await Missing(id, givenUp);
        }
        catch (OperationCanceledException) when (!givenUp.IsCancellationRequested)
        {
            return TimedOut($"The machine has not answered within {(own.IsCancellationRequested ? arguments.MachineTimeout : arguments.Timeout):c}.");
        }
    }

    /// <summary>What the check saw goes into the log of the task.</summary>
    private async Task<StepOutcome> Told(RunLoop loop, StepRun step, Worker worker)
    {
        if (worker.Report is { Lines: { IsEmpty: false } lines })
        {
            var writer = new LogBlockWriter();
            foreach (var line in lines) writer.Add(line.At.ToUnixTimeMilliseconds(), LevelOf(line.Kind), standardError: false, continues: false, Encoding.UTF8.GetBytes(line.Text));
            // A check that was made again after a restart has lines of its own.
            var source = $"{step.Ticket}-{worker.LastChecked?.ToUnixTimeMilliseconds()}";
            await taskLog.Append(loop.Task, EventLines.NodeOf(loop.Task, step.Key), source, 0, 1, lines.Length, writer.Finish().ToArray(), loop.Stopping);
        }
        await using var session = store.Read();
        return CheckOutcome.Of(worker, (await PolicyOf.Machine(session, worker, loop.Stopping)).Connectivity);
    }

    private async Task<StepOutcome> Missing(WorkerId id, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Workers.Find(id, cancel) is null
            ? StepOutcome.Skipped("It is not registered any more.")
            : StepOutcome.Failed("The check could not be made; the server's own log says why.");
    }

    private static StepOutcome TimedOut(string says) => new(StepResult.TimedOut, says, null, [], []);

    private static LogLevel LevelOf(HealthLineKind kind) => kind switch
    {
        HealthLineKind.Info => LogLevel.Info,
        HealthLineKind.Warning => LogLevel.Warning,
        HealthLineKind.Error => LogLevel.Error,
    };
}
