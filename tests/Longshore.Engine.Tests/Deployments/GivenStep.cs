using System.Collections.Immutable;
using Longshore.Domain.Processes;

namespace Longshore.Engine.Tests.Deployments;

/// <summary>Steps of bash scripts.</summary>
internal static class GivenStep
{
    /// <summary>A step of one script, once on a worker.</summary>
    public static ProcessStep Script(string name, string script) => new() { Id = $"step {name}", Name = name, Slug = name, Actions = [Action(name, script)] };

    /// <summary>Once for each target with the tag; on a worker on its behalf, or on the target itself.</summary>
    public static ProcessStep For(this ProcessStep step, string tag, bool onTarget = false, int? window = null) => step with
    {
        Properties = (window is { } w ? step.Properties.SetItem(ActionProperty.MaxParallelism, new PropertyValue($"{w}")) : step.Properties).SetItem(ActionProperty.TargetRoles, new PropertyValue(tag)),
        Actions = [.. step.Actions.Select(action => action with { Properties = action.Properties.SetItem(ActionProperty.RunOnServer, new PropertyValue(onTarget ? "false" : "true")) })],
    };

    public static ProcessStep Then(this ProcessStep step, string name, string script) => step with { Actions = step.Actions.Add(Action(name, script)) };

    public static ProcessAction Action(string name, string script) => new()
    {
        Id = $"action {name}",
        Name = name,
        Slug = name,
        ActionType = ActionTypes.Script,
        Properties = ImmutableDictionary<string, PropertyValue>.Empty
            .Add(ActionProperty.RunOnServer, new PropertyValue("true"))
            .Add(ActionProperty.ScriptSource, new PropertyValue("Inline"))
            .Add(ActionProperty.ScriptSyntax, new PropertyValue("Bash"))
            .Add(ActionProperty.ScriptBody, new PropertyValue(script)),
    };
}
