using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Variables;

/// <summary>What the server says of deployment targets (workers.md §10.11): of the step's own, and of all that the deployment goes to. Names without <c>Octopus.</c>.</summary>
internal static class TargetVariables
{
    public static IEnumerable<(string Name, string? Value)> Of(TaskRun run, PlannedStep step)
    {
        if (step.Target is { } own)
        {
            yield return ("Machine.Id", own.Id.ToString());
            yield return ("Machine.Name", own.Name);
            yield return ("Machine.Roles", string.Join(',', own.Roles));
            if (own.Hostname is not null) yield return ("Machine.Hostname", own.Hostname);
        }
        foreach (var role in run.Targets.SelectMany(target => target.Roles).Distinct(StringComparer.OrdinalIgnoreCase))
            yield return ($"Environment.MachinesInRole[{role}]", Ids(run.Targets.Where(target => target.Roles.Contains(role, StringComparer.OrdinalIgnoreCase))));
        var used = run.Steps.Select(one => one.Plan.Target).OfType<PlannedTarget>().DistinctBy(target => target.Id).ToList();
        if (used.Count == 0) yield break;
        yield return ("Deployment.Machines", Ids(used));
        foreach (var target in used) yield return ($"Deployment.Targets[{target.Id}].Name", target.Name);
    }

    private static string Ids(IEnumerable<PlannedTarget> targets) => string.Join(',', targets.Select(target => target.Id));
}
