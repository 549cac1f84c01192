using System.Collections.Immutable;
using Longshore.Api.Machines;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Application.Lists;
using Longshore.Application.Machines;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

/// <summary>Environments with counts of their deployment targets.</summary>
internal static class SummarizeEnvironmentsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/summary", Handle);

    private static async Task<Results<Ok<EnvironmentsSummaryDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var environments = await useCases.Run<ListEnvironments, Page<DeploymentEnvironment>>(new(scope.Space, query.Everything), cancel);
        if (environments.IsRefused) return new RefusedResult(environments.Refusal);
        // The list's own filters are for environments; of targets it has a name of its own.
        var listing = Listing.All with { PartialName = query.Value("machinePartialName") };
        var machines = await useCases.Run<ListMachines, Page<Machine>>(MachineFilters.Of(scope, query, listing), cancel);
        if (machines.IsRefused) return new RefusedResult(machines.Refusal);
        var summaries = environments.Value.Items.Select(environment => Summary(environment, machines.Value.Items));
        if (query.Flag("hideEmptyEnvironments") is true) summaries = summaries.Where(summary => summary.TotalMachines > 0);
        return TypedResults.Ok(new EnvironmentsSummaryDocument { EnvironmentSummaries = [.. summaries] }.Counting(machines.Value.Items));
    }

    private static EnvironmentSummaryDocument Summary(DeploymentEnvironment environment, ImmutableArray<Machine> machines) =>
        new EnvironmentSummaryDocument { Environment = EnvironmentDocument.From(environment) }.Counting([.. machines.Where(machine => machine.Environments.Contains(environment.Id))]);
}
