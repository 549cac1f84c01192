using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

/// <summary>Gives a task another state by hand.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
/// <param name="State">As sent.</param>
[Requires(Permission.TaskEdit)]
public sealed record SetTaskState(SpaceId? Space, ServerTaskId Task, string? State, string? Reason);

/// <remarks>Always refused: a state is the fold of what happened (reliability.md I6, I11), so the only hand on it is cancelling.</remarks>
internal sealed class SetTaskStateHandler(Store store) : IHandler<SetTaskState, ServerTask>
{
    public async Task<Result<ServerTask>> Handle(SetTaskState request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (await session.FindTask(request.Space, request.Task, cancel) is not { } task) return new TaskNotFound(request.Task);
        if (!EnumName.TryParse<TaskState>(request.State, out var state))
            return new Invalid("State", $"'{request.State}' is no state of a task.", $"Use one of {string.Join(", ", Enum.GetNames<TaskState>())}.");
        if (state == task.State) return task;
        return task.State.IsCompleted()
            ? new Conflict("State", $"{task.Id} has ended as {task.State}, and a final state never changes.", "Run it again instead.")
            : new Conflict("State", $"{task.Id} is {task.State}; its state follows from what happens.", "Cancel it instead.");
    }
}
