using Longshore.Api.Transport;
using Longshore.Domain.Environments;

namespace Longshore.Api.Environments;

/// <summary>An environment as clients read it (rest-api.md §3).</summary>
internal sealed record EnvironmentDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public int SortOrder { get; init; }
    public bool UseGuidedFailure { get; init; }
    public bool AllowDynamicInfrastructure { get; init; }
    public IReadOnlyList<string> EnvironmentTags { get; init; } = [];
    public IReadOnlyList<string> ExtensionSettings { get; init; } = [];
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static EnvironmentDocument From(DeploymentEnvironment environment)
    {
        var self = $"/api/{environment.Space}/environments/{environment.Id}";
        return new()
        {
            Id = environment.Id.ToString(),
            SpaceId = environment.Space.ToString(),
            Name = environment.Name,
            Slug = environment.Slug,
            Description = environment.Description,
            SortOrder = environment.SortOrder,
            UseGuidedFailure = environment.UseGuidedFailure,
            AllowDynamicInfrastructure = environment.AllowDynamicInfrastructure,
            Links = new Dictionary<string, string>
            {
                ["Self"] = self,
                ["Machines"] = $"{self}/machines{ListEnvironmentMachinesEndpoint.Template}",
                ["SinglyScopedVariableDetails"] = $"{self}/singlyScopedVariableDetails",
            },
        };
    }
}
