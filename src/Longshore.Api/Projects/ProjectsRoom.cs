using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal sealed class ProjectsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ProjectsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListProjectsEndpoint.Map(space);
        ListAllProjectsEndpoint.Map(space);
        GetProjectEndpoint.Map(space);
        CreateProjectEndpoint.Map(space);
        UpdateProjectEndpoint.Map(space);
        DeleteProjectEndpoint.Map(space);
        GetDeploymentSettingsEndpoint.Map(space);
        UpdateDeploymentSettingsEndpoint.Map(space);
        GetProjectSummaryEndpoint.Map(space);
        GetProjectProgressionEndpoint.Map(space);
        ListGroupProjectsEndpoint.Map(space);
        ListLifecycleProjectsEndpoint.Map(space);
        PlanDeploymentEndpoint.Map(space);
    }
}
