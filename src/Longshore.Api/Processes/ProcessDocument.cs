using Longshore.Api.Transport;
using Longshore.Application.Processes;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Processes;

/// <summary>A deployment process as clients read it (rest-api.md §5).</summary>
internal sealed record ProcessDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string ProjectId { get; init; }
    public required int Version { get; init; }
    public string? LastSnapshotId { get; init; }
    public required IReadOnlyList<StepDocument> Steps { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ProcessDocument From(ProjectProcess process) => From(process.Process);

    public static ProcessDocument From(DeploymentProcess process)
    {
        var self = $"/api/{process.Space}/deploymentprocesses/{DeploymentProcess.IdOf(process.Project)}";
        return new()
        {
            Id = DeploymentProcess.IdOf(process.Project),
            SpaceId = process.Space.ToString(),
            ProjectId = process.Project.ToString(),
            Version = process.Version,
            Steps = [.. process.Steps.Select(StepDocument.From)],
            Links = new Dictionary<string, string>
            {
                ["Self"] = self,
                ["Project"] = $"/api/{process.Space}/projects/{process.Project}",
                ["Template"] = $"{self}/template{{?channel,releaseId}}",
            },
        };
    }
}
