using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Storage;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>What checks read and leave in the store, and the machines that they clean up (workers.md §5.8).</summary>
internal sealed class HealthRecords(Store store, LeaseDesk desk, WorkerBell bell, TimeProvider time)
{
    private readonly DateTimeOffset started = time.GetUtcNow();

    /// <summary>Null: there is no such machine.</summary>
    public async Task<HealthSubject?> Find(WorkerKey key)
    {
        await using var session = store.Read();
        return await session.FindMachine(key, CancellationToken.None) is { } machine ? new(machine, await PolicyOf.Machine(session, machine, CancellationToken.None)) : null;
    }

    /// <returns>The machine with its new health; null: it was deleted, meanwhile or by this very check.</returns>
    public async Task<ICheckedMachine?> Store(HealthSubject subject, HealthFinding found)
    {
        await using var session = await store.Write(CancellationToken.None);
        if (await session.FindMachine(subject.Machine.Key, CancellationToken.None) is not { } machine) return null;
        // What was asked is not what is registered now: the next check tells.
        if (!IsSame(machine.Endpoint, subject.Machine.Endpoint)) return machine;
        var now = time.GetUtcNow();
        var stored = await session.SaveMachine(machine.Checked(found, now), CancellationToken.None);
        if (machine.Health != found.Health) await session.Audit.Add(HealthAudit.Of(stored, now), CancellationToken.None);
        var isDeleted = await CleanUp(session, subject, stored, now);
        await session.Commit(CancellationToken.None);
        bell.Ring();
        return isDeleted ? null : stored;
    }

    private static bool IsSame(Endpoint one, Endpoint other) =>
        one.CommunicationStyle == other.CommunicationStyle
        && one.Properties.Count == other.Properties.Count
        && one.Properties.All(field => other.Properties.TryGetValue(field.Key, out var value) && value == field.Value);

    private async Task<bool> CleanUp(StoreSession session, HealthSubject subject, ICheckedMachine machine, DateTimeOffset now)
    {
        var cleanup = subject.Policy.Cleanup;
        if (!cleanup.IsDue(machine.UnavailableSince, started, now)) return false;
        if (desk.On(machine.Key) is [var lease, ..])
        {
            // Once, when its time has come, not at every check that follows.
            if (!cleanup.IsDue(machine.UnavailableSince, started, subject.Machine.LastChecked ?? now)) await session.Audit.Add(HealthAudit.CleanupFailed(machine, lease.Task, now), CancellationToken.None);
            return false;
        }
        await session.RemoveMachine(machine, CancellationToken.None);
        await session.Audit.Add(HealthAudit.CleanupDeleted(machine, now), CancellationToken.None);
        return true;
    }
}
