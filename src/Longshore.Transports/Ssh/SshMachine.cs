namespace Longshore.Transports.Ssh;

/// <summary>
/// The connections to one machine, shared by all its sessions: opened when the first call needs one, reopened when broken, a further one only when those
/// before carry as many calls as the machine allows, closed when idle.
/// </summary>
internal sealed class SshMachine : IAsyncDisposable
{
    // Ten calls each: more steps than that at once on one machine wait for a call to end.
    private const int MostConnections = 8;

    private readonly Lock gate = new();
    private readonly List<SshConnection> connections = [];
    private readonly SemaphoreSlim opening = new(1, 1);
    private readonly ITimer idle;
    private readonly TimeProvider time;
    private TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SshMachine(SshEndpoint endpoint, SshTimeouts timeouts, TimeProvider time)
    {
        (Endpoint, Timeouts, this.time) = (endpoint, timeouts, time);
        idle = time.CreateTimer(_ => CloseIdle(), null, timeouts.Idle, timeouts.Idle);
    }

    public SshEndpoint Endpoint { get; }

    public SshTimeouts Timeouts { get; }

    public TimeProvider Time => time;

    /// <summary>Open connections.</summary>
    public int Connections
    {
        get
        {
            lock (gate) return connections.Count(connection => connection.IsUsable);
        }
    }

    /// <summary>Begins a command; waits while the machine takes no further one.</summary>
    /// <exception cref="WorkerUnreachableException">It surely has not begun.</exception>
    public async Task<RemoteCommand> Begin(string text, CancellationToken cancel)
    {
        for (var mayBeStale = true; ;)
        {
            var (connection, isNew) = await Take(cancel);
            try
            {
                return await RemoteCommand.Begin(this, connection, text);
            }
            catch (Exception broken) when (SshConnection.IsExpected(broken))
            {
                Release(connection);
                if (connection.IsUsable && LimitToPresent(connection)) continue;
                Discard(connection);
                if (!isNew && mayBeStale)
                {
                    // It broke while nobody used it, such as when the machine was restarted: a new one tells how things are.
                    mayBeStale = false;
                    continue;
                }
                throw new WorkerUnreachableException($"{Endpoint} does not take a command: {broken.Message}", mayHaveArrived: false, broken);
            }
        }
    }

    /// <summary>A call has ended.</summary>
    public void Release(SshConnection connection)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            connection.Calls--;
            connection.IdleSince = time.GetTimestamp();
            (waiting, released) = (released, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        waiting.SetResult();
    }

    /// <summary>The connection is broken or silent: calls that it carries end, new ones go elsewhere.</summary>
    public void Discard(SshConnection connection)
    {
        lock (gate)
        {
            if (connection.IsDiscarded) return;
            connection.IsDiscarded = true;
            connections.Remove(connection);
        }
        // Saying goodbye to a machine that is gone takes until a time-out.
        _ = Task.Run(connection.Dispose);
    }

    public async ValueTask DisposeAsync()
    {
        await idle.DisposeAsync();
        List<SshConnection> all;
        lock (gate) all = [.. connections];
        foreach (var connection in all) Discard(connection);
        opening.Dispose();
    }

    private async Task<(SshConnection Connection, bool IsNew)> Take(CancellationToken cancel)
    {
        while (true)
        {
            if (TryTake(out var wait) is { } free) return (free, false);
            if (wait is not null)
            {
                await wait.WaitAsync(cancel);
                continue;
            }
            await opening.WaitAsync(cancel);
            try
            {
                // Somebody else may have opened one meanwhile.
                if (TryTake(out wait) is { } found) return (found, false);
                if (wait is null) return (await Open(cancel), true);
            }
            finally
            {
                opening.Release();
            }
        }
    }

    /// <param name="wait">Ends when a call has ended; null: a further connection may be opened.</param>
    private SshConnection? TryTake(out Task? wait)
    {
        lock (gate)
        {
            foreach (var broken in connections.Where(connection => !connection.IsUsable).ToList())
            {
                connections.Remove(broken);
                _ = Task.Run(broken.Dispose);
            }
            wait = connections.Count < MostConnections ? null : released.Task;
            if (connections.FirstOrDefault(connection => connection.Calls < connection.Capacity) is not { } free) return null;
            free.Calls++;
            return free;
        }
    }

    private async Task<SshConnection> Open(CancellationToken cancel)
    {
        var connection = await SshConnection.Open(Endpoint, Timeouts, time, cancel);
        connection.Calls = 1;
        lock (gate) connections.Add(connection);
        return connection;
    }

    /// <summary>The machine refused a further call beside others: it allows no more than these.</summary>
    private bool LimitToPresent(SshConnection connection)
    {
        lock (gate)
        {
            if (connection.Calls == 0) return false;
            connection.Capacity = connection.Calls;
            return true;
        }
    }

    private void CloseIdle()
    {
        List<SshConnection> old;
        lock (gate) old = [.. connections.Where(connection => connection.Calls == 0 && time.GetElapsedTime(connection.IdleSince) >= Timeouts.Idle)];
        foreach (var connection in old) Discard(connection);
    }
}
