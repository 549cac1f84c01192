using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Machines;

/// <summary>Tasks that have run a step on a deployment target, newest first.</summary>
/// <param name="Kind">Only tasks of this kind, such as <c>Deploy</c>; null: of any.</param>
[Requires(Permission.TaskView)]
public sealed record ListMachineTasks(SpaceId Space, Reference<MachineId> Machine, Listing Listing, string? Kind);

internal sealed class ListMachineTasksHandler(Store store) : IHandler<ListMachineTasks, Page<ServerTask>>
{
    public async Task<Result<Page<ServerTask>>> Handle(ListMachineTasks request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var machine = await session.Machines.Resolve(request.Space, request.Machine, cancel);
        if (machine.IsRefused) return machine.Refusal;
        return await session.Tasks.List(request.Listing.ToQuery<ServerTaskId>(
            request.Space,
            new(FilterKey.Machine, [machine.Value.Id.ToString()]),
            new(FilterKey.Kind, request.Kind is { } kind ? [kind] : [])), cancel);
    }
}
