using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Processes;

internal sealed class ProcessesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ProcessesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListProcessesEndpoint.Map(space);
        GetProcessEndpoint.Map(space);
        UpdateProcessEndpoint.Map(space);
        GetReleaseTemplateEndpoint.Map(space);
    }
}
