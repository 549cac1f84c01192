using Longshore.Domain.Machines;

namespace Longshore.Api.Machines;

/// <summary>Counts machines for summaries.</summary>
internal static class MachineTally
{
    /// <summary>The same summary with the counts of these machines.</summary>
    public static T Counting<T>(this T summary, IReadOnlyCollection<Machine> machines) where T : MachineCounts => (T)(summary with
    {
        TotalMachines = machines.Count,
        TotalDisabledMachines = machines.Count(machine => machine.IsDisabled),
        MachineHealthStatusSummaries = By(machines, machine => machine.Health.ToString()),
        MachineEndpointSummaries = By(machines, machine => machine.Endpoint.CommunicationStyle),
    });

    private static Dictionary<string, int> By(IEnumerable<Machine> machines, Func<Machine, string> key) => machines.GroupBy(key).ToDictionary(group => group.Key, group => group.Count());
}
