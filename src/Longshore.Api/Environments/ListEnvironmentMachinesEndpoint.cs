using Longshore.Api.Machines;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

/// <summary>Deployment targets of an environment.</summary>
internal static class ListEnvironmentMachinesEndpoint
{
    public const string Template = "{?skip,take,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,shellNames}";

    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/{id}/machines", Handle);

    private static async Task<Results<Ok<CollectionDocument<MachineDocument>>, RefusedResult>> Handle(
        SpaceScope scope, Reference<EnvironmentId> id, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var environment = await useCases.Run<GetEnvironment, DeploymentEnvironment>(new(scope.Space, id), cancel);
        if (environment.IsRefused) return new RefusedResult(environment.Refusal);
        var wanted = MachineFilters.Of(scope, query, query.Listing) with { Environments = [environment.Value.Id.ToString()] };
        var answer = await useCases.Run<ListMachines, Page<Machine>>(wanted, cancel);
        return answer.Page(query, MachineDocument.Kind, Template, machine => MachineDocument.From(machine, agents.Of(machine)));
    }
}
