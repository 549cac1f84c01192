using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Accounts;
using Longshore.Domain.Accounts;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Accounts;

internal static class CreateAccountEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("accounts", Handle);

    private static async Task<Results<Created<AccountDocument>, RefusedResult>> Handle(SpaceScope scope, AccountBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateAccount, Account>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(AccountDocument.From);
    }
}
