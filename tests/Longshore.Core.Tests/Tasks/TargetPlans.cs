using System.Globalization;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Core.Tests.Tasks;

/// <summary>Plans with deployment targets.</summary>
internal static class TargetPlans
{
    /// <summary>One step of several actions on each of several targets, in turns.</summary>
    public static IEnumerable<PlannedStep> Step(int number, int group, int targets, int actions, int window, IsolationLevel isolation = IsolationLevel.Exclusive)
    {
        for (var target = 1; target <= targets; target++)
        {
            for (var action = 1; action <= actions; action++)
            {
                yield return new PlannedStep
                {
                    Key = Key(number, action, target),
                    Number = number,
                    StepName = $"s{number}",
                    ActionName = $"a{action}",
                    ActionId = $"a{action}",
                    ActionType = "Octopus.Script",
                    Group = group,
                    After = action == 1 ? null : Key(number, action - 1, target),
                    Place = StepPlace.Target,
                    Target = new PlannedTarget(new(target), $"web-{target:00}", ["web"], null),
                    Window = window,
                    Isolation = isolation,
                    Pool = null,
                };
            }
        }
    }

    public static PlannedStep OnWorker(int number, int group) => new()
    {
        Key = $"step-{number}",
        Number = number,
        StepName = $"s{number}",
        ActionName = "a",
        ActionId = "a",
        ActionType = "Octopus.Script",
        Group = group,
        Pool = new WorkerPoolId(1),
        Isolation = IsolationLevel.Shared,
    };

    private static string Key(int number, int action, int target) => string.Create(CultureInfo.InvariantCulture, $"step-{number}-{action}-Machines-{target}");
}
