namespace Longshore.Domain.Workers;

/// <summary>How busy a worker is, as a step that asks for one sees it.</summary>
/// <param name="Active">Steps running on it now, of all tasks and pools.</param>
/// <param name="LastLeased">Null: never, as far as is known.</param>
/// <param name="UsesByTask">Steps of the asking task that ran or run on it out of the asked pool.</param>
public sealed record WorkerLoad(int Active = 0, DateTimeOffset? LastLeased = null, int UsesByTask = 0)
{
    public static WorkerLoad Idle { get; } = new();
}
