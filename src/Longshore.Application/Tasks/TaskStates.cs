using Longshore.Domain.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

internal static class TaskStates
{
    /// <summary>Keeps what waits, runs or is being stopped.</summary>
    public static RecordFilter Unfinished { get; } = Of([.. Enum.GetValues<TaskState>().Where(state => !state.IsCompleted())]);

    public static RecordFilter Of(params ReadOnlySpan<TaskState> states) => new(FilterKey.State, [.. states.ToArray().Select(state => state.ToString())]);
}
