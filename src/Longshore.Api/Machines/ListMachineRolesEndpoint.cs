using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using System.Collections.Immutable;

namespace Longshore.Api.Machines;

internal static class ListMachineRolesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("machineroles/all", Handle);

    private static async Task<Results<Ok<string[]>, RefusedResult>> Handle(SpaceScope scope, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListMachineRoles, ImmutableArray<string>>(new(scope.Space), cancel);
        return answer.Array(role => role);
    }
}
