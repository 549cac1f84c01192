using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

/// <summary>There are no teams yet; clients ask all the same.</summary>
internal static class ListUserTeamsEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/{id}/teams", Handle);

    private static async Task<Results<Ok<string[]>, RefusedResult>> Handle(Reference<UserId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetUser, User>(new(id), cancel);
        return answer.Ok(_ => Array.Empty<string>());
    }
}
