using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Accounts;
using Longshore.Application.Ids;
using Longshore.Domain.Accounts;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Accounts;

internal static class UpdateAccountEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("accounts/{id}", Handle);

    private static async Task<Results<Ok<AccountDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<AccountId> id, AccountBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateAccount, Account>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(AccountDocument.From);
    }
}
