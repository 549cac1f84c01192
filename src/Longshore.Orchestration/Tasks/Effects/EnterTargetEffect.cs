using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Workers;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Lets a step onto its own target as soon as nobody is in its way there: woken when somebody leaves, without a limit, for those before it are at work.</summary>
internal sealed class EnterTargetEffect(LeaseDesk desk, WorkerBell bell, TimeProvider time)
{
    public async Task Run(RunLoop loop, string step)
    {
        var asking = loop.Run.Find(step)!;
        var target = asking.Plan.Target ?? throw new InvalidOperationException($"{step} of {loop.Task} runs on a target and has none.");
        var ticket = NewTicket.For(loop, step);
        while (true)
        {
            // Taken before looking, so that no news in between is missed.
            var news = bell.Next;
            using (var offer = await desk.Enter(loop.Task, asking, target, ticket, loop.Stopping))
            {
                if (offer.Wait is not { } wait)
                {
                    await loop.Observe(new Observation.LeaseGranted(step, ticket, target.Name, null, [], target.Id.ToString()) { At = time.GetUtcNow() });
                    return;
                }
                await loop.Observe(new Observation.LeaseDelayed(step, wait.Reason, []) { At = time.GetUtcNow() });
            }
            if (!loop.Wants(step)) return;
            await Task.WhenAny(news, loop.Changed).WaitAsync(loop.Stopping);
        }
    }
}
