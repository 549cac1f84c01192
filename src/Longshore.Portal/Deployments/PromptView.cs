using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Releases;
using Longshore.Domain.Variables;

namespace Longshore.Portal.Deployments;

/// <summary>A value that is asked for before a deployment.</summary>
/// <param name="Default">Used when nothing is given; never a secret.</param>
public sealed record PromptView(string Id, string Label, string? Description, bool IsRequired, bool IsSensitive, string? Default)
{
    public static ImmutableArray<PromptView> From(Release release, EnvironmentId environment) =>
        [.. from variable in release.Variables.Variables
            where variable.Prompt is not null && IsFor(variable, environment)
            select new PromptView(
                variable.Id,
                variable.Prompt!.Label is { Length: > 0 } label ? label : variable.Name,
                variable.Prompt.Description,
                variable.Prompt.Required && string.IsNullOrEmpty(variable.Value),
                variable.IsSensitive,
                variable.IsSensitive ? null : variable.Value)];

    private static bool IsFor(Variable variable, EnvironmentId environment) =>
        !variable.Scope.TryGetValue(ScopeKind.Environment, out var environments) || environments.Contains(environment.ToString(), StringComparer.OrdinalIgnoreCase);
}
