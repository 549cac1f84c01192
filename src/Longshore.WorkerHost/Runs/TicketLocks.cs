using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Longshore.Os.Files;
using Longshore.Steps.Tickets;

namespace Longshore.WorkerHost.Runs;

/// <summary>One operation at a time on each ticket; tickets do not wait for each other.</summary>
/// <param name="shared">Folder of the lock files by which the hosts of several processes wait for each other; null: there is one host.</param>
internal sealed class TicketLocks(string? shared, TimeProvider time)
{
    // Lock files stay for ever, so there is a fixed number of them. Two tickets that share one wait for each other: a start holds it for milliseconds.
    private const int Files = 64;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);

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
        try
        {
            entry.File = await EnterFile(ticket, cancel);
        }
        catch
        {
            entry.Dispose();
            throw;
        }
        return entry;
    }

    private async Task<FileLock?> EnterFile(Ticket ticket, CancellationToken cancel)
    {
        if (shared is null) return null;
        var number = Crc32.HashToUInt32(Encoding.ASCII.GetBytes(ticket.ToString())) % Files;
        var path = Path.Combine(shared, string.Create(CultureInfo.InvariantCulture, $".lock-{number}"));
        while (true)
        {
            if (FileLock.TryAcquire(path, out _) is { } held) return held;
            await Task.Delay(BetweenTries, time, cancel);
        }
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

        public FileLock? File { get; set; }

        public int Users { get; set; }

        public void Dispose()
        {
            File?.Dispose();
            File = null;
            Gate.Release();
            owner.Leave(this);
        }
    }
}
