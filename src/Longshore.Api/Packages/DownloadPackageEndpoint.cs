using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

/// <summary>The bytes of a package, as an attachment; parts of it on request.</summary>
internal static class DownloadPackageEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("packages/{id}/raw", Handle);

    private static async Task<Results<FileStreamHttpResult, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DownloadPackage, PackageContent>(new(scope.Space, id), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        var (package, content) = answer.Value;
        return TypedResults.File(content, "application/octet-stream", $"{package.PackageId}.{package.Version}{package.Extension}", entityTag: new($"\"{package.Sha256}\""), enableRangeProcessing: true);
    }
}
