using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal sealed class ReleasesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ReleasesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListReleasesEndpoint.Map(space);
        ListProjectReleasesEndpoint.Map(space);
        ListChannelReleasesEndpoint.Map(space);
        ListProjectChannelReleasesEndpoint.Map(space);
        GetReleaseEndpoint.Map(space);
        FindReleaseEndpoint.Map(space);
        CreateReleaseEndpoint.Map(space);
        CreateReleaseByNameEndpoint.Map(space);
        UpdateReleaseEndpoint.Map(space);
        DeleteReleaseEndpoint.Map(space);
        SnapshotVariablesEndpoint.Map(space);
        GetReleaseProgressionEndpoint.Map(space);
        GetDeploymentTemplateEndpoint.Map(space);
        PreviewDeploymentEndpoint.Map(space);
        PreviewDeploymentsEndpoint.Map(space);
        ListMissingPackagesEndpoint.Map(space);
        ListDefectsEndpoint.Map(space);
    }
}
