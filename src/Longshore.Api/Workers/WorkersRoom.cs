using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal sealed class WorkersRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => WorkersJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListWorkersEndpoint.Map(space);
        ListAllWorkersEndpoint.Map(space);
        GetWorkerEndpoint.Map(space);
        CreateWorkerEndpoint.Map(space);
        UpdateWorkerEndpoint.Map(space);
        DeleteWorkerEndpoint.Map(space);
        CheckWorkerEndpoint.Map(space);
        GetWorkerConnectionEndpoint.Map(space);
        GetBuiltInWorkerEndpoint.Map(space);
        DiscoverWorkerEndpoint.Map(space);
        ListWorkerSystemsEndpoint.Map(space);
        CreateJoinTokenEndpoint.Map(space);
        ListJoinTokensEndpoint.Map(space);
        RevokeJoinTokenEndpoint.Map(space);
    }
}
