using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Queue;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Core.Tests.Tasks.Simulation;

/// <summary>
/// Queue, runs and a worker under a seed, with a fault possible at every await: a lost reply, news that comes twice or late, a crash before or
/// after events are stored. The same seed gives the same history.
/// </summary>
internal sealed class SimulatedServer
{
    private const int Cap = 2;
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random chance;
    private readonly SimulatedWorker worker;
    private readonly HashSet<ServerTaskId> picked = [];
    private bool faults = true;
    private int clock;
    private int tickets;

    public SimulatedServer(int seed)
    {
        chance = new Random(seed);
        worker = new SimulatedWorker(chance);
        Tasks = [.. Enumerable.Range(1, chance.Next(1, 5)).Select(n => new SimulatedTask(new ServerTaskId(n), chance.Next(3) == 0 ? null : $"tag-{chance.Next(2)}", chance.Next(1, 4)))];
    }

    public ImmutableArray<SimulatedTask> Tasks { get; }

    public List<string> Violations { get; } = [];

    private DateTimeOffset Now => Begin.AddSeconds(clock);

    /// <summary>Runs with faults for a while, then without until everything has ended.</summary>
    public void Run()
    {
        for (var i = chance.Next(20, 200); i > 0; i--) Move();
        faults = false;
        for (var i = 0; i < 10_000 && !Tasks.All(task => task.IsFinished); i++) Move();
        SimulationChecks.AtEnd(this, worker);
    }

    /// <summary>All events in order, as text: equal for equal seeds.</summary>
    public string History() => string.Join('\n', Tasks.SelectMany(task => task.Stored.Select(happened => $"{task.Id} {happened.GetType().Name} {happened.At:O}")));

    private void Move()
    {
        clock++;
        switch (chance.Next(faults ? 12 : 9))
        {
            case 0: Pick(); break;
            case 1 or 2 or 3: CarryOutOne(); break;
            case 4 or 5 or 6: DeliverOne(); break;
            case 7: worker.Tick(); break;
            case 8: if (chance.Next(faults ? 6 : 60) == 0) Cancel(); break;
            default: if (chance.Next(10) == 0) Crash(); break;
        }
    }

    private void Pick()
    {
        var queued = Tasks.Where(task => task.IsQueued && !picked.Contains(task.Id)).Select(task => new QueuedTask(task.Id, Begin, null, task.Tag, false));
        var executing = Tasks.Where(task => task.Executes || (task.IsQueued && picked.Contains(task.Id))).Select(task => new ExecutingTask(task.Id, task.Tag));
        foreach (var id in QueueRules.Decide(queued, executing, Cap, Now).Start)
        {
            picked.Add(id);
            Find(id).News.Add(new Observation.Picked("node") { At = Now });
        }
    }

    private void Cancel()
    {
        var task = Tasks[chance.Next(Tasks.Length)];
        task.News.Add(new Observation.CancelAsked("someone") { At = Now });
    }

    private void Crash()
    {
        picked.Clear();
        foreach (var task in Tasks) task.Crash();
    }

    private void DeliverOne()
    {
        var waiting = Tasks.Where(task => task.News.Count > 0).ToList();
        if (waiting.Count == 0) return;
        var task = waiting[chance.Next(waiting.Count)];
        var at = chance.Next(task.News.Count);
        var seen = task.News[at];
        // Sometimes it stays and comes again, late.
        if (!faults || chance.Next(5) > 0) task.News.RemoveAt(at);
        var decision = RunRules.Decide(task.Run, seen);
        if (faults && chance.Next(25) == 0)
        {
            Crash();
            return;
        }
        foreach (var happened in decision.Events) task.Store(happened);
        SimulationChecks.After(this, worker, Cap);
        if (faults && chance.Next(25) == 0)
        {
            Crash();
            return;
        }
        task.Effects.AddRange(decision.Effects);
    }

    private void CarryOutOne()
    {
        var busy = Tasks.Where(task => task.Effects.Count > 0).ToList();
        if (busy.Count == 0) return;
        var task = busy[chance.Next(busy.Count)];
        var effect = task.Effects[chance.Next(task.Effects.Count)];
        var done = CarryOut(task, effect);
        // A reply that was lost: the effect is carried out again.
        if (done && (!faults || chance.Next(6) > 0)) task.Effects.Remove(effect);
    }

    private bool CarryOut(SimulatedTask task, Effect effect)
    {
        switch (effect)
        {
            case Effect.PlanRun:
                task.News.Add(new Observation.PlanMade(PlanOf(task)) { At = Now });
                return true;
            case Effect.LeaseWorker e when task.Run.Find(e.Step) is { Plan.Place: StepPlace.Target } step:
                return Enter(task, step);
            case Effect.LeaseWorker e:
                task.News.Add(new Observation.LeaseGranted(e.Step, string.Create(CultureInfo.InvariantCulture, $"t-{++tickets}"), "worker", new WorkerPoolId(1), []) { At = Now });
                return true;
            case Effect.RunScript e:
                worker.Start(e.Ticket);
                if (worker.EndOf(e.Ticket) is not { } end) return false;
                var result = end switch { "canceled" => StepResult.Canceled, "failed" => StepResult.Failed, _ => StepResult.Succeeded };
                task.News.Add(new Observation.ScriptEnded(e.Step, e.Ticket, new StepOutcome(result, end, null, [], [])) { At = Now });
                return true;
            case Effect.CancelScript e:
                if (!worker.Knows(e.Ticket)) return false;
                worker.Cancel(e.Ticket);
                return true;
            default:
                return true;
        }
    }

    /// <summary>As the engine does it: what was granted and is not stored yet counts too, and one that waits asks again.</summary>
    private bool Enter(SimulatedTask task, StepRun step)
    {
        var target = step.Plan.Target!;
        var granted = from other in Tasks from news in other.News.OfType<Observation.LeaseGranted>() where news.Machine is not null select (other, news);
        var uses = granted.Aggregate(
            MachineUses.Of(Tasks.Select(one => KeyValuePair.Create(one.Id, one.Run))),
            (all, one) => all.With(one.other.Id, one.other.Run.Find(one.news.Step)!, one.news.Ticket, one.news.Machine!));
        var waits = uses.WaitFor(task.Id, step, target.Id.ToString(), target.Name);
        task.News.Add(waits is { } wait
            ? new Observation.LeaseDelayed(step.Key, wait.Reason, []) { At = Now }
            : new Observation.LeaseGranted(step.Key, string.Create(CultureInfo.InvariantCulture, $"t-{++tickets}"), target.Name, null, [], target.Id.ToString()) { At = Now });
        return waits is null || task.Run.State != RunState.Executing;
    }

    private static RunPlan PlanOf(SimulatedTask task) => new(
    [
        .. StepsOf(task),
        // The last step goes to targets, in turns; tasks meet there.
        .. TargetPlans.Step(task.Steps + 1, task.Steps + 1, targets: 3, actions: 2, window: 1 + (task.Steps % 2), task.Steps == 3 ? IsolationLevel.Shared : IsolationLevel.Exclusive),
    ]);

    private static IEnumerable<PlannedStep> StepsOf(SimulatedTask task) => Enumerable.Range(1, task.Steps).Select(n => new PlannedStep
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"step-{n}"),
        Number = n,
        StepName = "s",
        ActionName = "s",
        ActionId = "a",
        ActionType = "Octopus.Script",
        Group = (n + 1) / 2,
        Condition = n == 3 ? RunCondition.Always : RunCondition.Success,
        Pool = new WorkerPoolId(1),
    });

    private SimulatedTask Find(ServerTaskId id) => Tasks.First(task => task.Id == id);
}
