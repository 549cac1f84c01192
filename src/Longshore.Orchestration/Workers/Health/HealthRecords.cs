using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Storage;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>What checks read and leave in the store, and the workers that they clean up (workers.md §5.8).</summary>
internal sealed class HealthRecords(Store store, LeaseDesk desk, WorkerBell bell, TimeProvider time)
{
    private readonly DateTimeOffset started = time.GetUtcNow();

    /// <summary>Null: there is no such worker.</summary>
    public async Task<HealthSubject?> Find(WorkerId id)
    {
        await using var session = store.Read();
        return await session.Workers.Find(id, CancellationToken.None) is { } worker ? new(worker, await PolicyOf.Worker(session, worker, CancellationToken.None)) : null;
    }

    /// <returns>The worker with its new health; null: it was deleted, meanwhile or by this very check.</returns>
    public async Task<Worker?> Store(HealthSubject subject, HealthFinding found)
    {
        await using var session = await store.Write(CancellationToken.None);
        if (await session.Workers.Find(subject.Worker.Id, CancellationToken.None) is not { } worker) return null;
        // What was asked is not what is registered now: the next check tells.
        if (!IsSame(worker.Endpoint, subject.Worker.Endpoint)) return worker;
        var now = time.GetUtcNow();
        var stored = await session.Workers.Save(After(worker, found, now), CancellationToken.None);
        if (worker.Health != found.Health) await session.Audit.Add(HealthAudit.Of(stored, now), CancellationToken.None);
        var isDeleted = await CleanUp(session, subject, stored, now);
        await session.Commit(CancellationToken.None);
        bell.Ring();
        return isDeleted ? null : stored;
    }

    private static bool IsSame(Endpoint one, Endpoint other) =>
        one.CommunicationStyle == other.CommunicationStyle
        && one.Properties.Count == other.Properties.Count
        && one.Properties.All(field => other.Properties.TryGetValue(field.Key, out var value) && value == field.Value);

    private static Worker After(Worker worker, HealthFinding found, DateTimeOffset now) => worker with
    {
        Health = found.Health,
        StatusSummary = found.Summary,
        LastChecked = now,
        UnavailableSince = found.Health == HealthStatus.Unavailable ? worker.UnavailableSince ?? now : null,
        Report = new(found.Lines, found.Facts ?? worker.Report?.Facts),
    };

    private async Task<bool> CleanUp(StoreSession session, HealthSubject subject, Worker worker, DateTimeOffset now)
    {
        var cleanup = subject.Policy.Cleanup;
        if (!cleanup.IsDue(worker.UnavailableSince, started, now)) return false;
        if (desk.On(WorkerKey.Of(worker.Id)) is [var lease, ..])
        {
            // Once, when its time has come, not at every check that follows.
            if (!cleanup.IsDue(worker.UnavailableSince, started, subject.Worker.LastChecked ?? now)) await session.Audit.Add(HealthAudit.CleanupFailed(worker, lease.Task, now), CancellationToken.None);
            return false;
        }
        await session.Workers.Remove(worker.Id, CancellationToken.None);
        await session.Audit.Add(HealthAudit.CleanupDeleted(worker, now), CancellationToken.None);
        return true;
    }
}
