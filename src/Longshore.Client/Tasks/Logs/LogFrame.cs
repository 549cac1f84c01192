using System.Collections.Immutable;

namespace Longshore.Client.Tasks.Logs;

/// <summary>One event as it came over the wire.</summary>
internal abstract record LogFrame
{
    private LogFrame()
    {
    }

    internal sealed record Lines(ImmutableArray<LogLine> Batch) : LogFrame;

    internal sealed record End(string State) : LogFrame;

    /// <summary>An event of a kind this client does not know yet.</summary>
    internal sealed record Unknown : LogFrame;
}
