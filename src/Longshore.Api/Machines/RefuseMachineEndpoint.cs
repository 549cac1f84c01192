using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

/// <summary>Registering deployment targets, which this server does not have yet; and reading one, which therefore does not exist.</summary>
internal static class RefuseMachineEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapPost("machines", Refuse);
        space.MapGet("machines/{id}", Missing);
    }

    private static RefusedResult Refuse(SpaceScope scope) =>
        new(new Invalid("Roles", $"This server has no deployment targets in {scope.Space}.", "Register the machine as a worker, and let steps run on its pool."));

    private static RefusedResult Missing(SpaceScope scope, string id) => new(new NotFound("", $"'{id}' was not found in Machines of {scope.Space}.", "See the list of workers."));
}
