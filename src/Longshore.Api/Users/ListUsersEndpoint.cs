using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class ListUsersEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users", Handle);

    private static async Task<Results<Ok<CollectionDocument<UserDocument>>, RefusedResult>> Handle(ListQuery query, UseCases useCases, CurrentActor current, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListUsers, Page<User>>(new(query.Listing with { PartialName = query.Value("filter") ?? query.Listing.PartialName }), cancel);
        return answer.Page(query, "User", "{?skip,take,ids,filter}", UserDocument.For(current));
    }
}
