using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Tasks;

namespace Longshore.Orchestration.Processes;

/// <summary>The process of a script that was sent without a project: one step (rest-api.md §10, AdHocScript).</summary>
internal static class AdHocProcess
{
    public static ProcessStep Of(ServerTask task)
    {
        var properties = ImmutableDictionary<string, PropertyValue>.Empty
            .Add("Octopus.Action.RunOnServer", new PropertyValue("true"))
            .Add("Octopus.Action.Script.ScriptSource", new PropertyValue("Inline"))
            .Add("Octopus.Action.Script.Syntax", new PropertyValue(task.Arguments.GetValueOrDefault("Syntax", "Bash")))
            .Add("Octopus.Action.Script.ScriptBody", new PropertyValue(task.Arguments.GetValueOrDefault("ScriptBody", "")));
        var pool = task.Arguments.GetValueOrDefault("WorkerPoolIds")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var action = new ProcessAction
        {
            Id = "ad-hoc",
            Name = "Script",
            Slug = "script",
            ActionType = "Octopus.Script",
            WorkerPool = WorkerPoolId.TryParse(pool, null, out var id) ? id : null,
            Properties = properties,
        };
        return new ProcessStep { Id = "ad-hoc-step", Name = "Script", Slug = "script", Actions = [action] };
    }
}
