using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Tasks;

/// <summary>Tasks, newest first. The listing's partial name looks at descriptions; ids that are asked for are never left out.</summary>
/// <param name="Space">Null: of all spaces.</param>
[Requires(Permission.TaskView)]
public sealed record ListTasks(SpaceId? Space, Listing Listing)
{
    /// <summary>Kinds such as <c>Deploy</c>; empty: all.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];
    public ImmutableArray<string> Projects { get; init; } = [];
    public ImmutableArray<string> Environments { get; init; } = [];
    public ImmutableArray<TaskState> States { get; init; } = [];

    /// <summary>True: only those that wait or run; false: only those that have ended.</summary>
    public bool? Active { get; init; }

    /// <summary>True: only those that execute or are being stopped; false: all others.</summary>
    public bool? Running { get; init; }

    /// <summary>Something was asked for that no task can have here: a tenant, a runbook, a pending interruption.</summary>
    public bool Impossible { get; init; }
}

internal sealed class ListTasksHandler(Store store) : IHandler<ListTasks, Page<ServerTask>>
{
    public async Task<Result<Page<ServerTask>>> Handle(ListTasks request, Actor actor, CancellationToken cancel)
    {
        var states = States(request);
        // Waiting clients look for each id they asked for, and give up when one is missing from the answer.
        var listing = request.Listing with { Take = Math.Max(request.Listing.Take, request.Listing.Ids?.Length ?? 0) };
        if (request.Impossible || states.IsEmpty) listing = listing with { Ids = [] };
        await using var session = store.Read();
        return await session.Tasks.List(listing.ToQuery<ServerTaskId>(
            request.Space, new(FilterKey.Kind, request.Kinds), new(FilterKey.Project, request.Projects), new(FilterKey.Environment, request.Environments), TaskStates.Of(states.AsSpan())), cancel);
    }

    private static ImmutableArray<TaskState> States(ListTasks request) =>
    [
        .. Enum.GetValues<TaskState>()
            .Where(state => request.States.IsEmpty || request.States.Contains(state))
            .Where(state => request.Active is not { } active || active != state.IsCompleted())
            .Where(state => request.Running is not { } running || running == state is TaskState.Executing or TaskState.Cancelling),
    ];
}
