using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Packages;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

internal static class GetPackageEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("packages/{id}", Handle);

    private static async Task<Results<Ok<PackageDocument>, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetPackage, Package>(new(scope.Space, id), cancel);
        return answer.Ok(PackageDocument.From);
    }
}
