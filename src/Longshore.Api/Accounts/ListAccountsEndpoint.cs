using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Accounts;
using Longshore.Application.Lists;
using Longshore.Domain.Accounts;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Accounts;

internal static class ListAccountsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("accounts", Handle);

    private static async Task<Results<Ok<CollectionDocument<AccountDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListAccounts, Page<Account>>(new(scope.Space, query.Listing, query.Values("accountType")), cancel);
        return answer.Page(query, "Account", "{?skip,take,ids,partialName,accountType}", AccountDocument.From);
    }
}
