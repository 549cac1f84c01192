using Longshore.Api.Spaces;
using Longshore.Api.Tasks;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

/// <summary>Tasks that have run a step on a deployment target.</summary>
internal static class ListMachineTasksEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("machines/{id}/tasks", Handle);

    private static async Task<Results<Ok<CollectionDocument<TaskDocument>>, RefusedResult>> Handle(SpaceScope scope, Reference<MachineId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListMachineTasks, Page<ServerTask>>(new(scope.Space, id, query.Listing with { Name = null }, query.Value("type")), cancel);
        return answer.Page(query, "Task", "{?skip,take,type}", TaskDocument.From);
    }
}
