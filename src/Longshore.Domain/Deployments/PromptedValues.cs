using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Variables;

namespace Longshore.Domain.Deployments;

/// <summary>Values that a deployment is asked for (workers.md §10.9).</summary>
public static class PromptedValues
{
    /// <summary>Prompted variables of the release that apply in the environment, by label.</summary>
    public static ImmutableArray<Variable> Asked(Release release, EnvironmentId environment) =>
    [
        .. release.Variables.Variables
            .Where(variable => variable.Prompt is not null && Applies(variable, ScopeKind.Environment, environment.ToString()) && Applies(variable, ScopeKind.Channel, release.Channel.ToString()))
            .OrderBy(variable => variable.Prompt!.Label ?? variable.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Values by variable id. A required one without a value is refused by its name.</summary>
    /// <param name="given">By variable id or name, in any case.</param>
    /// <param name="field">Of the request, such as <c>FormValues</c>.</param>
    public static Result<ImmutableDictionary<string, string>> Collect(Release release, EnvironmentId environment, ImmutableDictionary<string, string> given, string field)
    {
        var wrong = given.Keys.Where(key => !release.Variables.Variables.Any(variable => variable.Prompt is not null && IsNamed(variable, key)))
            .Select(key => (Refusal)new Invalid($"{field}.{key}", $"Release {release.Version} asks for no variable '{key}'.", "Leave it out, or update the release's variables.")).ToList();
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var variable in Asked(release, environment))
        {
            var value = given.FirstOrDefault(pair => IsNamed(variable, pair.Key)).Value;
            if (value is not null) values[variable.Id] = value;
            if (variable.Prompt!.Required && string.IsNullOrWhiteSpace(value ?? variable.Value))
                wrong.Add(new Invalid($"{field}.{variable.Name}", $"The deployment needs a value for '{variable.Prompt.Label ?? variable.Name}'.", $"Give it under the name {variable.Name} or the id {variable.Id}."));
        }
        return wrong.Count switch { 0 => values.ToImmutable(), 1 => wrong[0], _ => new Several([.. wrong]) };
    }

    private static bool IsNamed(Variable variable, string key) => variable.Id.Equals(key, StringComparison.OrdinalIgnoreCase) || variable.Name.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static bool Applies(Variable variable, ScopeKind kind, string value) =>
        !variable.Scope.TryGetValue(kind, out var values) || values.IsDefaultOrEmpty || values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
