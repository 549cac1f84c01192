using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class UpdateReleaseEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("releases/{id}", Handle);

    private static async Task<Results<Ok<ReleaseDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ReleaseId> id, ReleaseBody body, UseCases useCases, CancellationToken cancel)
    {
        var draft = body.ToDraft(ignoreChannelRules: false);
        var answer = await useCases.Run<UpdateRelease, Release>(new(scope.Space, id, draft.Version, draft.Notes, body.SelectedPackages is null ? null : draft.Packages), cancel);
        return answer.Ok(ReleaseDocument.From);
    }
}
