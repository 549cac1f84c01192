using System.Diagnostics;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Workers.Health;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Carries out effects, each outside the loop's turn; results come back as observations. A failed one is tried again until it works or the loop stops.</summary>
internal sealed class RunEffects(
    PlanRunEffect planRun, JudgeConditionEffect judge, LeaseWorkerEffect lease, RunScriptEffect runScript, CancelScriptEffect cancelScript,
    CompleteTicketEffect complete, AnnounceEndEffect announce, CheckMachineEffect check, TimeProvider time, ILogger<RunEffects> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public void Begin(Effect effect, RunLoop loop) => _ = Carry(effect, loop);

    private async Task Carry(Effect effect, RunLoop loop)
    {
        // Leaves the loop's turn before anything else: the loop must never wait for an effect.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                await Once(effect, loop);
                return;
            }
            catch (OperationCanceledException) when (loop.Stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                if (loop.Stopping.IsCancellationRequested) return;
                log.EffectFailed(effect.GetType().Name, loop.Task, pause, broken);
            }
            try
            {
                await Task.Delay(pause, time, loop.Stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private Task Once(Effect effect, RunLoop loop) => effect switch
    {
        Effect.PlanRun => planRun.Run(loop),
        Effect.LeaseWorker e when HealthPlan.IsCheck(loop.Run, e.Step) => check.Begin(loop, e.Step),
        Effect.RunScript e when HealthPlan.IsCheck(loop.Run, e.Step) => check.Run(loop, e.Step, e.Ticket),
        // No machine has anything of a check to stop or to forget: whoever waits for it sees the run's state.
        Effect.CancelScript e when HealthPlan.IsCheck(loop.Run, e.Step) => Task.CompletedTask,
        Effect.CompleteTicket e when HealthPlan.IsCheck(loop.Run, e.Step) => Task.CompletedTask,
        Effect.JudgeCondition e => judge.Run(loop, e.Step),
        Effect.LeaseWorker e => lease.Run(loop, e.Step),
        Effect.RunScript e => runScript.Run(loop, e.Step, e.Ticket),
        Effect.CancelScript e => cancelScript.Run(loop, e.Step, e.Ticket),
        Effect.CompleteTicket e => complete.Run(loop, e.Step, e.Ticket),
        Effect.AnnounceEnd => announce.Run(loop),
        _ => throw new UnreachableException(effect.GetType().Name),
    };

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
