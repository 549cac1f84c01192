using Longshore.Application.Releases;
using Longshore.Domain.Releases;

namespace Longshore.Api.Releases;

/// <summary>Where a release may be deployed to, as clients read it (rest-api.md §8).</summary>
internal sealed record DeploymentTemplateDocument(
    bool IsDeploymentProcessModified, bool IsVariableSetModified, bool IsLibraryVariableSetModified, string? DeploymentNotes, IReadOnlyList<PromotionDocument> PromoteTo,
    IReadOnlyList<string> TenantPromotions, IReadOnlyDictionary<string, string> Links)
{
    public static DeploymentTemplateDocument From(DeploymentTemplate template)
    {
        var release = $"/api/{template.Release.Space}/releases/{template.Release.Id}";
        return new(
            template.IsProcessModified, template.AreVariablesModified, IsLibraryVariableSetModified: false, DeploymentNotes: null,
            [.. template.PromoteTo.Select(environment => new PromotionDocument(
                environment.Id.ToString(), environment.Name,
                new Dictionary<string, string> { ["Preview"] = $"{release}/deployments/preview/{environment.Id}{{?includeDisabledSteps}}" }))],
            [], new Dictionary<string, string> { ["Self"] = $"{release}/deployments/template", ["Release"] = release });
    }
}

internal sealed record PromotionDocument(string Id, string Name, IReadOnlyDictionary<string, string> Links);
