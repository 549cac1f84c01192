using System.Collections.Immutable;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>Border between the log viewer and the application: the lines of one task, numbered from 1 without gaps.</summary>
public interface ILogSource
{
    /// <summary>Stored lines from number <paramref name="from"/> on, at most <paramref name="count"/>.</summary>
    Task<ImmutableArray<LogEntry>> Read(long from, int count, CancellationToken cancel);

    /// <summary>Lines from number <paramref name="from"/> on in batches, live; ends when no more will come.</summary>
    IAsyncEnumerable<ImmutableArray<LogEntry>> Follow(long from, CancellationToken cancel);
}
