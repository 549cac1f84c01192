using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.ProjectGroups;

internal sealed class ProjectGroupsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ProjectGroupsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListProjectGroupsEndpoint.Map(space);
        ListAllProjectGroupsEndpoint.Map(space);
        GetProjectGroupEndpoint.Map(space);
        CreateProjectGroupEndpoint.Map(space);
        UpdateProjectGroupEndpoint.Map(space);
        DeleteProjectGroupEndpoint.Map(space);
    }
}
