using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Packages;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NotFound = Longshore.Domain.Refusals.NotFound;

namespace Longshore.Api.Packages;

/// <summary>Release notes of packages. The built-in feed keeps none; the answer has one entry for each package asked for, because clients match them up.</summary>
internal static class ListPackageNotesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("packages/notes", Handle);

    private static async Task<Results<Ok<PackageNotesDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var notes = new List<PackageNoteDocument>();
        foreach (var id in query.Values("packageIds").Take(100))
        {
            var answer = await useCases.Run<GetPackage, Package>(new(scope.Space, id), cancel);
            if (answer.IsRefused && answer.Refusal is not NotFound) return new RefusedResult(answer.Refusal);
            notes.Add(answer.IsRefused ? PackageNoteDocument.Missing(id) : PackageNoteDocument.From(answer.Value));
        }
        return TypedResults.Ok(new PackageNotesDocument(notes));
    }
}
