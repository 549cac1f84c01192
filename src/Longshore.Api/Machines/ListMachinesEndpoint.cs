using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class ListMachinesEndpoint
{
    private const string Template = "{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames}";

    public static void Map(RouteGroupBuilder space) => space.MapGet("machines", Handle);

    private static async Task<Results<Ok<CollectionDocument<MachineDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListMachines, Page<Machine>>(MachineFilters.Of(scope, query, query.Listing), cancel);
        return answer.Page(query, MachineDocument.Kind, Template, machine => MachineDocument.From(machine, agents.Of(machine)));
    }
}
