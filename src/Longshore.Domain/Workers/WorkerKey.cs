namespace Longshore.Domain.Workers;

/// <summary>
/// Names a worker in leases and task events. It must not change while the worker lives: the registered worker's id, the text <c>built-in worker</c>,
/// or whatever a provider calls a worker of a dynamic pool. Compared with regard to case.
/// </summary>
public readonly record struct WorkerKey(string Text)
{
    /// <summary>The text of <see cref="BuiltIn"/>, which is also its name as shown.</summary>
    public const string BuiltInText = "built-in worker";

    public static WorkerKey BuiltIn { get; } = new(BuiltInText);

    public static WorkerKey Of(WorkerId worker) => new(worker.ToString());

    public override string ToString() => Text;
}
