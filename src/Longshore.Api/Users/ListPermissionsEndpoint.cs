using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

/// <summary>All permissions by name.</summary>
internal static class ListPermissionsEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("permissions/all", Handle);

    private static async Task<Results<Ok<Dictionary<string, PermissionDocument>>, RefusedResult>> Handle(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetCurrentUser, User>(new(), cancel);
        return answer.Ok(_ => Enum.GetNames<Permission>().Where(name => name != nameof(Permission.SignedIn))
            .ToDictionary(name => name, name => new PermissionDocument(name, CanApplyAtSystemLevel: true, CanApplyAtSpaceLevel: false, [])));
    }
}
