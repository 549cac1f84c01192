using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class ListAllUsersEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/all", Handle);

    private static async Task<Results<Ok<UserDocument[]>, RefusedResult>> Handle(ListQuery query, UseCases useCases, CurrentActor current, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListUsers, Page<User>>(new(query.Everything), cancel);
        return answer.Array(UserDocument.For(current));
    }
}
