using System.Collections.Immutable;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Orchestration.Processes;

namespace Longshore.Orchestration.Variables;

/// <summary>Variables made from the step's and action's own properties and packages.</summary>
internal static class StepVariables
{
    public static IEnumerable<VariableCandidate> Of(RunMaterial material, PlannedStep planned)
    {
        var step = material.StepOf(planned);
        var action = material.ActionOf(planned);
        foreach (var (owner, name, value) in step.Properties.Select(p => (step.Id, p.Key, p.Value)).Concat(action.Properties.Select(p => (action.Id, p.Key, p.Value))))
        {
            var text = value.IsSensitive ? material.SecretProperties.GetValueOrDefault((owner, name)) : value.Text;
            yield return Made(name, text, value.IsSensitive);
        }
        foreach (var package in action.Packages)
        {
            var prefix = package.Name.Length == 0 ? "Octopus.Action.Package." : $"Octopus.Action.Package[{package.Name}].";
            yield return Made(prefix + "PackageId", package.PackageId);
            yield return Made(prefix + "FeedId", package.FeedId);
            yield return Made(prefix + "PackageVersion", PackageVersions.Of(material, planned, package));
        }
    }

    private static VariableCandidate Made(string name, string? value, bool sensitive = false) =>
        new(name, value, sensitive, VariableLayer.System, ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty, "step");
}
