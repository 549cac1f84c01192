using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

/// <summary>Gives a task another state by hand.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
/// <param name="State">As sent.</param>
[Requires(Permission.TaskEdit)]
public sealed record SetTaskState(SpaceId? Space, ServerTaskId Task, string? State, string? Reason);

/// <remarks>A state is the fold of what happened (reliability.md I6, I11), so a hand can only ask: to fail a task that runs, or to cancel one that has not ended (workers.md §9.1).</remarks>
internal sealed class SetTaskStateHandler(Store store, TaskEngine engine) : IHandler<SetTaskState, ServerTask>
{
    public async Task<Result<ServerTask>> Handle(SetTaskState request, Actor actor, CancellationToken cancel)
    {
        if (await Find(request, cancel) is not { } task) return new TaskNotFound(request.Task);
        if (!EnumName.TryParse<TaskState>(request.State, out var state)) return new Invalid("State", $"'{request.State}' is no state of a task.", $"Use one of {EnumName.List<TaskState>()}.");
        if (state == task.State) return task;
        if (task.State.IsCompleted()) return new Conflict("State", $"{task.Id} has ended as {task.State}, and a final state never changes.", "Run it again instead.");
        var reason = NameRule.Clean("Reason", request.Reason);
        switch (state)
        {
            case TaskState.Failed:
                if (reason.IsRefused) return reason.Refusal;
                if (!await engine.Fail(task.Id, actor.Username, reason.Value, cancel)) return new Conflict("State", $"{task.Id} does not run.", "Cancel it instead, if it waits.");
                break;
            case TaskState.Canceled:
                if (!actor.May(Permission.TaskCancel)) return new Denied($"{actor.Username} lacks the permission {Permission.TaskCancel}.", "Ask an administrator to grant it.");
                await engine.Cancel(task.Id, actor.Username, cancel);
                break;
            case TaskState.Queued or TaskState.Executing or TaskState.TimedOut or TaskState.Success or TaskState.Cancelling:
                return new Conflict("State", $"{task.Id} is {task.State}; its state follows from what happens.", "Set it to Failed or Canceled only.");
        }
        return await Find(request, cancel) is { } after ? after : new TaskNotFound(request.Task);
    }

    private async Task<ServerTask?> Find(SetTaskState request, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindTask(request.Space, request.Task, cancel);
    }
}
