using Longshore.Domain.Environments;

namespace Longshore.Api.Environments;

/// <summary>An environment in the newer list, which tells kinds apart; all of ours are static.</summary>
internal sealed record EnvironmentV2Document(string Id, string SpaceId, string Name, string Slug, string? Description, int SortOrder, string Type, bool UseGuidedFailure, bool AllowDynamicInfrastructure)
{
    public static EnvironmentV2Document From(DeploymentEnvironment environment) => new(
        environment.Id.ToString(), environment.Space.ToString(), environment.Name, environment.Slug, environment.Description, environment.SortOrder, "Static",
        environment.UseGuidedFailure, environment.AllowDynamicInfrastructure);
}
