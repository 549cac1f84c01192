using Longshore.Domain.Machines;

namespace Longshore.Domain.Workers;

/// <summary>
/// Names what runs steps in links, leases and task events. It must not change while that lives: the id of a registered worker or deployment target, the text <c>built-in worker</c>,
/// or whatever a provider calls a worker of a dynamic pool. Compared with regard to case.
/// </summary>
public readonly record struct WorkerKey(string Text)
{
    /// <summary>The text of <see cref="BuiltIn"/>, which is also its name as shown.</summary>
    public const string BuiltInText = "built-in worker";

    public static WorkerKey BuiltIn { get; } = new(BuiltInText);

    public static WorkerKey Of(WorkerId worker) => new(worker.ToString());

    public static WorkerKey OfTarget(MachineId target) => new(target.ToString());

    public override string ToString() => Text;
}
