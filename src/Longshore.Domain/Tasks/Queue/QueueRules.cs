using System.Collections.Immutable;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Tasks.Queue;

/// <summary>A task that waits to start.</summary>
public sealed record QueuedTask(ServerTaskId Id, DateTimeOffset QueueTime, DateTimeOffset? Expiry, string? ConcurrencyTag, bool IsPriority, SpaceId Space = default);

/// <summary>A task that holds a slot.</summary>
public sealed record ExecutingTask(ServerTaskId Id, string? ConcurrencyTag);

/// <summary>Why a task waits, and its place among those that wait, from 1.</summary>
public sealed record QueueWait(ServerTaskId Id, int Place, string Reason);

public sealed record QueueDecision(ImmutableArray<ServerTaskId> Start, ImmutableArray<ServerTaskId> Expired, ImmutableArray<QueueWait> Waits, DateTimeOffset? LookAgainAt);

/// <summary>What may start (workers.md §9.2-9.5): priority first, else first come first served; one task at a time per concurrency tag; never more than the cap.</summary>
public static class QueueRules
{
    /// <param name="cap">Most tasks executing at once on this node, at least 1.</param>
    /// <param name="stopped">Spaces whose queue is stopped: their tasks wait, and expire all the same. Null: none.</param>
    public static QueueDecision Decide(IEnumerable<QueuedTask> queued, IEnumerable<ExecutingTask> executing, int cap, DateTimeOffset now, IReadOnlySet<SpaceId>? stopped = null)
    {
        var holders = executing.ToList();
        var slots = cap - holders.Count;
        var taken = holders.Where(task => task.ConcurrencyTag is not null)
            .GroupBy(task => task.ConcurrencyTag!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(tag => tag.Key, tag => tag.First().Id, StringComparer.OrdinalIgnoreCase);
        var start = ImmutableArray.CreateBuilder<ServerTaskId>();
        var expired = ImmutableArray.CreateBuilder<ServerTaskId>();
        var waits = ImmutableArray.CreateBuilder<QueueWait>();
        DateTimeOffset? again = null;
        foreach (var task in queued.OrderByDescending(task => task.IsPriority).ThenBy(task => task.QueueTime).ThenBy(task => task.Id.Number))
        {
            if (task.Expiry <= now) expired.Add(task.Id);
            else if (ReasonToWait(task) is { } reason) waits.Add(new QueueWait(task.Id, waits.Count + 1, reason));
            else
            {
                start.Add(task.Id);
                slots--;
                if (task.ConcurrencyTag is { } tag) taken[tag] = task.Id;
            }
        }
        return new QueueDecision(start.ToImmutable(), expired.ToImmutable(), waits.ToImmutable(), again);

        string? ReasonToWait(QueuedTask task)
        {
            LookAgain(task.Expiry);
            if (stopped?.Contains(task.Space) is true) return "The task queue of its space is stopped.";
            if (task.QueueTime > now)
            {
                LookAgain(task.QueueTime);
                return $"It is scheduled for {task.QueueTime:u}.";
            }
            if (task.ConcurrencyTag is { } tag && taken.TryGetValue(tag, out var holder)) return $"{holder} deploys the same project to the same environment; they run one after another.";
            return slots > 0 ? null : $"All {cap} task slots of this server are taken.";
        }

        void LookAgain(DateTimeOffset? at)
        {
            if (at is { } moment && (again is null || moment < again)) again = moment;
        }
    }
}
