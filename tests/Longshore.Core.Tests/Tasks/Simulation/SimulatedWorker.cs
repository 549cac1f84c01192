namespace Longshore.Core.Tests.Tasks.Simulation;

/// <summary>A worker as the contract demands: it starts a ticket at most once and remembers it until it is completed, and a completed one as a tombstone.</summary>
internal sealed class SimulatedWorker(Random chance)
{
    private readonly Dictionary<string, Script> scripts = [];

    public IEnumerable<KeyValuePair<string, int>> Starts => scripts.Select(one => KeyValuePair.Create(one.Key, one.Value.Starts));

    public void Start(string ticket)
    {
        if (scripts.ContainsKey(ticket)) return;
        scripts[ticket] = new Script { Starts = 1, Remaining = chance.Next(1, 6), Fails = chance.Next(8) == 0 };
    }

    /// <summary>Null while it runs; else whether it succeeded, failed or was cancelled. An unknown ticket is an error of the simulation.</summary>
    public string? EndOf(string ticket)
    {
        var script = scripts[ticket];
        return script.Remaining > 0 ? null : script.Canceled ? "canceled" : script.Fails ? "failed" : "succeeded";
    }

    public bool Knows(string ticket) => scripts.ContainsKey(ticket);

    public bool Lives(string ticket) => scripts.TryGetValue(ticket, out var script) && script.Remaining > 0;

    public void Cancel(string ticket)
    {
        if (!scripts.TryGetValue(ticket, out var script) || script.Remaining == 0) return;
        script.Remaining = 0;
        script.Canceled = true;
    }

    /// <summary>Time passes for every script.</summary>
    public void Tick()
    {
        foreach (var script in scripts.Values.Where(script => script.Remaining > 0)) script.Remaining--;
    }

    private sealed class Script
    {
        public int Starts { get; init; }
        public int Remaining { get; set; }
        public bool Fails { get; init; }
        public bool Canceled { get; set; }
    }
}
