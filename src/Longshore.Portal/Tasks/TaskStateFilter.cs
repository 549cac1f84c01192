using System.Collections.Immutable;
using Longshore.Domain.Tasks;

namespace Longshore.Portal.Tasks;

/// <summary>States as the list of tasks can be filtered by them; the value stands in the address.</summary>
internal static class TaskStateFilter
{
    public static ImmutableArray<(string Value, string Name)> Choices { get; } =
    [
        ("", "All states"), ("active", "Waiting or running"), ("queued", "Queued"), ("executing", "Executing"), ("success", "Success"), ("failed", "Failed or timed out"), ("canceled", "Canceled"),
    ];

    /// <summary>Anything unknown filters nothing.</summary>
    public static ImmutableArray<TaskState> StatesOf(string? value) => value switch
    {
        "active" => [TaskState.Queued, TaskState.Executing, TaskState.Cancelling],
        "queued" => [TaskState.Queued],
        "executing" => [TaskState.Executing, TaskState.Cancelling],
        "success" => [TaskState.Success],
        "failed" => [TaskState.Failed, TaskState.TimedOut],
        "canceled" => [TaskState.Canceled],
        _ => [],
    };
}
