using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal sealed class WorkerPoolsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => WorkerPoolsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListWorkerPoolsEndpoint.Map(space);
        ListAllWorkerPoolsEndpoint.Map(space);
        GetWorkerPoolEndpoint.Map(space);
        CreateWorkerPoolEndpoint.Map(space);
        UpdateWorkerPoolEndpoint.Map(space);
        DeleteWorkerPoolEndpoint.Map(space);
        SortWorkerPoolsEndpoint.Map(space);
        SummarizeWorkerPoolsEndpoint.Map(space);
        ListPoolTypesEndpoint.Map(space);
        ListPoolWorkersEndpoint.Map(space);
    }
}
