using System.Collections.Immutable;
using System.Globalization;

namespace Longshore.Domain.Machines;

/// <summary>
/// The reader/writer lock of a machine (workers.md §4.11): any number share it or one has it alone, strictly in order of arrival. Nobody overtakes
/// one that waits under the same name, else a stream of sharing steps would keep one that needs the machine alone waiting for ever.
/// </summary>
public static class MachineMutex
{
    /// <param name="machine">Name as shown.</param>
    /// <param name="holders">Running now; their order does not matter.</param>
    /// <param name="queue">Waiting, in order of arrival.</param>
    public static MutexDecision Decide(string machine, IEnumerable<MutexRequest> holders, IEnumerable<MutexRequest> queue)
    {
        var inside = holders.Where(holder => holder.Level != IsolationLevel.None).ToList();
        var enter = ImmutableArray.CreateBuilder<MutexRequest>();
        var waits = ImmutableArray.CreateBuilder<MutexWait>();
        foreach (var request in queue)
        {
            ImmutableArray<MutexRequest> running = [.. inside.Where(other => Excludes(request, other))];
            ImmutableArray<MutexRequest> before = [.. waits.Select(wait => wait.Request).Where(other => Excludes(request, other))];
            if (running.IsEmpty && before.IsEmpty)
            {
                enter.Add(request);
                if (request.Level != IsolationLevel.None) inside.Add(request);
            }
            else waits.Add(new MutexWait(request, [.. running.Concat(before).Select(other => other.Task).Distinct().OrderBy(task => task.Number)], Say(machine, request, running, before)));
        }
        return new MutexDecision(enter.ToImmutable(), waits.ToImmutable());
    }

    // A sharing one that waits does so because of one that wants to be alone, and that one stands in the queue too: looking for opposites finds everybody.
    private static bool Excludes(MutexRequest one, MutexRequest other) =>
        one.Level != IsolationLevel.None && one.Mutex == other.Mutex && (one.Level == IsolationLevel.Exclusive || other.Level == IsolationLevel.Exclusive);

    private static string Say(string machine, MutexRequest request, ImmutableArray<MutexRequest> running, ImmutableArray<MutexRequest> before)
    {
        var why = request.Level == IsolationLevel.Exclusive
            ? $"this script needs {machine} alone"
            : running.IsEmpty ? $"it came first and needs {machine} alone" : $"it has {machine} alone";
        var first = running.IsEmpty ? before : running;
        return string.Create(CultureInfo.InvariantCulture, $"Waiting for {Names(request, first)} to finish, because {why}.{HowLong(running, before)}");
    }

    private static string Names(MutexRequest request, ImmutableArray<MutexRequest> others)
    {
        var names = others.Select(other => other.Task).Distinct().OrderBy(task => task.Number).Select(task => task == request.Task ? "another script of this task" : $"the script in task {task}").ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }

    private static string HowLong(ImmutableArray<MutexRequest> running, ImmutableArray<MutexRequest> before)
    {
        if (!before.IsEmpty) return running.IsEmpty ? "" : $" {before.Length} more came first.";
        return running.All(holder => holder.EndsBy is not null) ? $" That takes until {running.Max(holder => holder.EndsBy):u} at the latest." : " How long that takes is not known: there is no time limit.";
    }
}
