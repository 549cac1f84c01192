using System.Collections.Immutable;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Deployments;

/// <summary>Actions that a deployment leaves out (workers.md §8.7).</summary>
public static class SkippedActions
{
    /// <summary>Ids of the actions named; one that is required, or does not exist, is refused.</summary>
    /// <param name="wanted">Action ids, or names of steps (all their actions) or actions.</param>
    /// <param name="field">Of the request, such as <c>SkipActions</c>.</param>
    public static Result<ImmutableArray<string>> Of(DeploymentProcess process, ImmutableArray<string> wanted, string field)
    {
        List<Refusal> wrong = [];
        var skipped = ImmutableArray.CreateBuilder<string>();
        foreach (var text in wanted)
        {
            var actions = Named(process, text);
            if (actions.IsEmpty) wrong.Add(new Invalid(field, $"The release has no step or action '{text}'.", "Give the id of an action or the name of a step of the release's process."));
            foreach (var action in actions)
            {
                if (!action.MayBeSkipped()) wrong.Add(new Invalid(field, $"'{action.Name}' is required and cannot be skipped.", "Take it out of the list."));
                else if (!skipped.Contains(action.Id)) skipped.Add(action.Id);
            }
        }
        return wrong.Count switch { 0 => skipped.ToImmutable(), 1 => wrong[0], _ => new Several([.. wrong]) };
    }

    private static ImmutableArray<ProcessAction> Named(DeploymentProcess process, string text)
    {
        var all = process.Steps.SelectMany(step => step.Actions).ToImmutableArray();
        if (all.FirstOrDefault(action => Is(action.Id, text)) is { } byId) return [byId];
        if (process.Steps.FirstOrDefault(step => Is(step.Name, text) || Is(step.Slug, text)) is { } step) return step.Actions;
        return [.. all.Where(action => Is(action.Name, text) || Is(action.Slug, text))];
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
