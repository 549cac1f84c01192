using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Security;

internal sealed class SecurityRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => SecurityJson.Default;

    public void MapServer(RouteGroupBuilder api)
    {
        SignInEndpoint.Map(api);
        SignOutEndpoint.Map(api);
    }
}
