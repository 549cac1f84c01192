using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class DeleteMachineEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("machines/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<MachineId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteMachine, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
