using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Artifacts;

internal sealed class ArtifactsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ArtifactsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListArtifactsEndpoint.Map(space);
        GetArtifactEndpoint.Map(space);
        CreateArtifactEndpoint.Map(space);
        UpdateArtifactEndpoint.Map(space);
        DeleteArtifactEndpoint.Map(space);
        GetArtifactContentEndpoint.Map(space);
        PutArtifactContentEndpoint.Map(space);
    }
}
