using Longshore.Application.Projects;

namespace Longshore.Api.Projects;

internal sealed record ProjectSummaryDocument(bool HasDeploymentProcess, bool HasRunbooks)
{
    public static ProjectSummaryDocument From(ProjectSummary summary) => new(summary.HasProcess, HasRunbooks: false);
}
