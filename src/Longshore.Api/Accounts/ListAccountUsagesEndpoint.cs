using System.Collections.Immutable;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Accounts;
using Longshore.Application.Ids;
using Longshore.Domain.Accounts;
using Longshore.Domain.Machines;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Accounts;

internal static class ListAccountUsagesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("accounts/{id}/usages", Handle);

    private static async Task<Results<Ok<AccountUsageDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<AccountId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListAccountUsages, ImmutableArray<ICheckedMachine>>(new(scope.Space, id), cancel);
        return answer.Ok(machines => new AccountUsageDocument { Targets = [.. machines.Select(machine => new TargetUsageDocument(machine.Key.Text, machine.Name))] });
    }
}
