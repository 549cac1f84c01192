using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Core.Tests.Tasks.Simulation;

/// <summary>A task: what is on disk (events), and what a crash loses (the fold, effects and news under way).</summary>
internal sealed class SimulatedTask(ServerTaskId id, string? tag, int steps)
{
    public ServerTaskId Id { get; } = id;
    public string? Tag { get; } = tag;
    public int Steps { get; } = steps;
    public List<TaskEvent> Stored { get; } = [];
    public TaskRun Run { get; private set; } = TaskRun.New;
    public List<Effect> Effects { get; } = [];
    public List<Observation> News { get; } = [];

    public bool IsQueued => Stored.Count == 0;
    public bool IsFinished => Stored is [.., TaskEvent.TaskFinished];
    public bool Executes => !IsQueued && !Stored.OfType<TaskEvent.TaskFinished>().Any();

    public void Store(TaskEvent happened)
    {
        Stored.Add(happened);
        Run = Run.Apply(happened);
    }

    public void Crash()
    {
        News.Clear();
        Effects.Clear();
        Run = TaskRun.Fold(Stored);
        Effects.AddRange(RunRules.Resume(Run));
    }
}
