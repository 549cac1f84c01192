using System.Collections.Immutable;
using System.Diagnostics;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Os.Certificates;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Orchestration.Workers;

/// <summary>Workers and deployment targets as one: for whatever does not care which of the two a machine is.</summary>
internal static class RegisteredMachines
{
    /// <returns>Null: it is not registered (any more), or names nothing that could be.</returns>
    public static async Task<ICheckedMachine?> FindMachine(this StoreSession session, WorkerKey key, CancellationToken cancel) =>
        WorkerId.TryParse(key.Text, null, out var worker) ? await session.Workers.Find(worker, cancel)
        : MachineId.TryParse(key.Text, null, out var target) ? await session.Machines.Find(target, cancel)
        : null;

    /// <summary>The agent of ours that has this certificate; null: none.</summary>
    public static async Task<ICheckedMachine?> FindAgent(this StoreSession session, Thumbprint certificate, CancellationToken cancel)
    {
        var query = new RecordQuery
        {
            Filters =
            [
                new RecordFilter(FilterKey.Thumbprint, [certificate.ToString()]),
                new RecordFilter(FilterKey.CommunicationStyle, [EndpointReading.Polling, EndpointReading.Listening]),
            ],
            Take = 1,
        };
        if ((await session.Workers.List(query, cancel)).Items is [var worker, ..]) return worker;
        return (await session.Machines.List(query, cancel)).Items.FirstOrDefault();
    }

    /// <summary>All of them, of all spaces.</summary>
    public static async Task<ImmutableArray<ICheckedMachine>> AllMachines(this StoreSession session, CancellationToken cancel)
    {
        var all = new RecordQuery { Take = int.MaxValue };
        return [.. (await session.Workers.List(all, cancel)).Items, .. (await session.Machines.List(all, cancel)).Items];
    }

    /// <summary>Replaces the stored one.</summary>
    public static async Task<ICheckedMachine> SaveMachine(this StoreSession session, ICheckedMachine machine, CancellationToken cancel) => machine switch
    {
        Worker worker => await session.Workers.Save(worker, cancel),
        Machine target => await session.Machines.Save(target, cancel),
        _ => throw new UnreachableException(),
    };

    /// <summary>A no-op when it is not there.</summary>
    public static Task RemoveMachine(this StoreSession session, ICheckedMachine machine, CancellationToken cancel) => machine switch
    {
        Worker worker => session.Workers.Remove(worker.Id, cancel),
        Machine target => session.Machines.Remove(target.Id, cancel),
        _ => throw new UnreachableException(),
    };
}
