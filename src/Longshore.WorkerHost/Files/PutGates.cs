namespace Longshore.WorkerHost.Files;

/// <summary>One writer at a time for each file; different files do not wait for each other.</summary>
internal sealed class PutGates
{
    private readonly Dictionary<string, Gate> gates = [];

    /// <summary>Waits for the file; disposing the result lets the next one in.</summary>
    public async Task<IDisposable> Enter(string sha256, CancellationToken cancel)
    {
        Gate gate;
        lock (gates)
        {
            if (!gates.TryGetValue(sha256, out gate!)) gates[sha256] = gate = new Gate(this, sha256);
            gate.Users++;
        }
        try
        {
            await gate.Turn.WaitAsync(cancel);
        }
        catch
        {
            Leave(gate);
            throw;
        }
        return gate;
    }

    private void Leave(Gate gate)
    {
        lock (gates)
        {
            if (--gate.Users == 0) gates.Remove(gate.Sha256);
        }
    }

    private sealed class Gate(PutGates owner, string sha256) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public string Sha256 { get; } = sha256;

        public int Users { get; set; }

        public void Dispose()
        {
            Turn.Release();
            owner.Leave(this);
        }
    }
}
