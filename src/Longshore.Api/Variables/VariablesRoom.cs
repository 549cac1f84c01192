using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Variables;

internal sealed class VariablesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => VariablesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        PreviewVariablesEndpoint.Map(space);
        ListVariableNamesEndpoint.Map(space);
        ListVariableSetsEndpoint.Map(space);
        GetVariablesEndpoint.Map(space);
        UpdateVariablesEndpoint.Map(space);
    }
}
