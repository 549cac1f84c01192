using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Accounts;
using Longshore.Application.Ids;
using Longshore.Domain.Accounts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Accounts;

internal static class DeleteAccountEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("accounts/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<AccountId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteAccount, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
