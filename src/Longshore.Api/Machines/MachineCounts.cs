namespace Longshore.Api.Machines;

/// <summary>Counts of machines, as several summaries show them.</summary>
internal record MachineCounts
{
    public int TotalMachines { get; init; }
    public int TotalDisabledMachines { get; init; }
    public IReadOnlyDictionary<string, int> MachineHealthStatusSummaries { get; init; } = new Dictionary<string, int>();
    public IReadOnlyDictionary<string, int> MachineEndpointSummaries { get; init; } = new Dictionary<string, int>();
    public IReadOnlyDictionary<string, int> MachineTenantSummaries { get; init; } = new Dictionary<string, int>();
    public IReadOnlyDictionary<string, int> MachineTenantTagSummaries { get; init; } = new Dictionary<string, int>();
    public bool TentacleUpgradesRequired { get; init; }
    public IReadOnlyList<string> MachineIdsForCalamariUpgrade { get; init; } = [];
    public IReadOnlyList<string> MachineIdsForTentacleUpgrade { get; init; } = [];
}
