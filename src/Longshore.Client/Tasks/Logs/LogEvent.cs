using System.Collections.Immutable;

namespace Longshore.Client.Tasks.Logs;

/// <summary>What happens while a log is followed.</summary>
public abstract record LogEvent
{
    private LogEvent()
    {
    }

    /// <summary>New lines, in order; no line comes twice.</summary>
    public sealed record Lines(ImmutableArray<LogLine> Batch) : LogEvent;

    /// <summary>The server sent lines again that were there already; they are left out.</summary>
    public sealed record Repeated(long First, long Last) : LogEvent;

    /// <summary>The server does not have these lines: it left them out even when asked for them again.</summary>
    public sealed record Missing(long First, long Last) : LogEvent;

    /// <summary>The connection is gone; the next try follows after <paramref name="Wait"/>.</summary>
    public sealed record Cut(string Why, TimeSpan Wait) : LogEvent;

    /// <summary>The task has ended and every line has come.</summary>
    public sealed record Ended(string State) : LogEvent;
}
