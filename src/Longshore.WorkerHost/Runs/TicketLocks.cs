using Longshore.Steps.Tickets;

namespace Longshore.WorkerHost.Runs;

/// <summary>One operation at a time on each ticket; tickets do not wait for each other.</summary>
internal sealed class TicketLocks
{
    private readonly Dictionary<Ticket, Entry> entries = [];

    /// <summary>Waits for the ticket; disposing the result lets the next one in.</summary>
    public async Task<IDisposable> Enter(Ticket ticket, CancellationToken cancel)
    {
        Entry entry;
        lock (entries)
        {
            if (!entries.TryGetValue(ticket, out entry!)) entries[ticket] = entry = new Entry(this, ticket);
            entry.Users++;
        }
        try
        {
            await entry.Gate.WaitAsync(cancel);
        }
        catch
        {
            Leave(entry);
            throw;
        }
        return entry;
    }

    private void Leave(Entry entry)
    {
        lock (entries)
        {
            if (--entry.Users == 0) entries.Remove(entry.Ticket);
        }
    }

    private sealed class Entry(TicketLocks owner, Ticket ticket) : IDisposable
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public Ticket Ticket { get; } = ticket;

        public int Users { get; set; }

        public void Dispose()
        {
            Gate.Release();
            owner.Leave(this);
        }
    }
}
