using System.Collections.Immutable;
using System.Runtime.Versioning;

namespace Longshore.Os.Processes;

/// <summary>Kills all processes of a run, in rounds that its owner paces: what forks between two looks is found by the next.</summary>
[SupportedOSPlatform("linux")]
public sealed class ProcessHunt(ProcessQuarry quarry)
{
    private readonly Dictionary<int, ProcessStat> killed = [];
    private int emptyLooks;

    /// <summary>Every process that was sent SIGKILL so far.</summary>
    public IReadOnlyCollection<ProcessStat> Killed => killed.Values;

    /// <summary>Nothing of the run lives: two looks in a row found nothing.</summary>
    public bool IsOver => emptyLooks >= 2;

    /// <summary>Looks once and kills what it finds.</summary>
    /// <returns><see cref="IsOver"/>.</returns>
    public bool Round()
    {
        var found = quarry.Look();
        emptyLooks = found.IsEmpty ? emptyLooks + 1 : 0;
        foreach (var stat in found) killed[stat.Id] = stat;
        SignalAll(found, Signal.Kill);
        return IsOver;
    }

    /// <summary>Asks every process of the run to end, also stopped ones.</summary>
    public void Ask()
    {
        var found = quarry.Look();
        SignalAll(found, Signal.Terminate);
        // A stopped process does not see SIGTERM before it goes on.
        SignalAll(found, Signal.Continue);
    }

    private void SignalAll(ImmutableArray<ProcessStat> found, Signal signal)
    {
        // Whole groups at once: nobody forks away between two of them. Not the group of the executor, in which a child is for an instant before it gets its own.
        var spared = quarry.Ancestor is { } ancestor ? ProcessStat.Of(ancestor)?.Group : null;
        foreach (var group in found.Select(stat => stat.Group).Where(group => group != spared && group > 1).Distinct()) _ = Signals.SendToGroup(group, signal);
        foreach (var stat in found.Where(stat => stat.Group == spared)) _ = Signals.Send(stat.Id, signal);
    }
}
