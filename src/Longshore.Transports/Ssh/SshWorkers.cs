using System.Collections.Concurrent;

namespace Longshore.Transports.Ssh;

/// <summary>All machines that this server reaches by SSH. Sessions to the same endpoint share its connections. Thread-safe.</summary>
public sealed class SshWorkers(ExecutorFiles executors, SshTimeouts timeouts, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<SshEndpoint, PreparedMachine> machines = new();

    /// <summary>A session; nothing is opened before its first call.</summary>
    public SshSession SessionOf(SshEndpoint endpoint) => new(Of(endpoint));

    /// <summary>Open connections to an endpoint.</summary>
    public int ConnectionsTo(SshEndpoint endpoint) => machines.TryGetValue(endpoint, out var machine) ? machine.Machine.Connections : 0;

    /// <summary>Closes the connections to an endpoint that was changed or deleted. Runs there live on; calls under way end.</summary>
    public async Task Forget(SshEndpoint endpoint)
    {
        if (machines.TryRemove(endpoint, out var machine)) await machine.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var endpoint in machines.Keys) await Forget(endpoint);
    }

    private PreparedMachine Of(SshEndpoint endpoint)
    {
        if (machines.TryGetValue(endpoint, out var known)) return known;
        var added = new PreparedMachine(new SshMachine(endpoint, timeouts, time), executors);
        var kept = machines.GetOrAdd(endpoint, added);
        // It holds a timer and nothing else yet.
        if (kept != added) _ = added.DisposeAsync().AsTask();
        return kept;
    }
}
