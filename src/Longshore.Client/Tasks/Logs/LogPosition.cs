using System.Collections.Immutable;

namespace Longshore.Client.Tasks.Logs;

/// <summary>Knows which line comes next, and so which lines are new, repeated or missing.</summary>
internal sealed class LogPosition(long from)
{
    /// <summary>Logs are numbered from here.</summary>
    private const long FirstLine = 1;

    private long? askedAgainFor;

    /// <summary>The number of the next line wanted.</summary>
    public long Next { get; private set; } = Math.Max(from, FirstLine);

    /// <summary>Sorts a batch. When lines are missing that were not asked for again yet, <paramref name="askAgain"/> is true and the rest of the batch is left.</summary>
    public ImmutableArray<LogEvent> Take(ImmutableArray<LogLine> batch, out bool askAgain)
    {
        askAgain = false;
        var events = ImmutableArray.CreateBuilder<LogEvent>();
        var fresh = ImmutableArray.CreateBuilder<LogLine>(batch.Length);
        foreach (var line in batch)
        {
            if (line.Number < Next)
            {
                Repeated(events, line.Number);
                continue;
            }

            if (line.Number > Next)
            {
                if (askedAgainFor != Next)
                {
                    askedAgainFor = Next;
                    askAgain = true;
                    break;
                }

                Flush(events, fresh);
                events.Add(new LogEvent.Missing(Next, line.Number - 1));
            }

            fresh.Add(line);
            Next = line.Number + 1;
        }

        Flush(events, fresh);
        return events.ToImmutable();
    }

    private static void Repeated(ImmutableArray<LogEvent>.Builder events, long number)
    {
        if (events.Count > 0 && events[^1] is LogEvent.Repeated { Last: var last } before && last == number - 1)
            events[^1] = before with { Last = number };
        else
            events.Add(new LogEvent.Repeated(number, number));
    }

    private static void Flush(ImmutableArray<LogEvent>.Builder events, ImmutableArray<LogLine>.Builder fresh)
    {
        if (fresh.Count == 0) return;
        events.Add(new LogEvent.Lines(fresh.ToImmutable()));
        fresh.Clear();
    }
}
