using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Users;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class DeleteUserEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapDelete("users/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(Reference<UserId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteUser, Unit>(new(id), cancel);
        return answer.Done();
    }
}
