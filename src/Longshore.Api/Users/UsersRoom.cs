using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal sealed class UsersRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => UsersJson.Default;

    public void MapServer(RouteGroupBuilder api)
    {
        GetCurrentUserEndpoint.Map(api);
        ListUsersEndpoint.Map(api);
        ListAllUsersEndpoint.Map(api);
        GetUserEndpoint.Map(api);
        CreateUserEndpoint.Map(api);
        UpdateUserEndpoint.Map(api);
        DeleteUserEndpoint.Map(api);
        ListUserSpacesEndpoint.Map(api);
        ListUserTeamsEndpoint.Map(api);
        GetUserPermissionsEndpoint.Map(api);
        ListApiKeysEndpoint.Map(api);
        GetApiKeyEndpoint.Map(api);
        CreateApiKeyEndpoint.Map(api);
        DeleteApiKeyEndpoint.Map(api);
        ListPermissionsEndpoint.Map(api);
    }
}
