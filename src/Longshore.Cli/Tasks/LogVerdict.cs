using System.Collections.Immutable;
using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli.Tasks;

/// <summary>What a recount of a log has found.</summary>
internal sealed record LogVerdict
{
    public required string Task { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Findings.IsEmpty;

    /// <summary>What the server counted in its store.</summary>
    public required LogRecount Stored { get; init; }

    /// <summary>Lines counted here.</summary>
    public required long StreamedLines { get; init; }

    /// <summary>Numbers left out in the stream.</summary>
    public required long StreamedMissing { get; init; }

    /// <summary>Numbers that came again in the stream.</summary>
    public required long StreamedRepeated { get; init; }

    /// <summary>What is wrong, one sentence each.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>Compares what the server says with what was counted here.</summary>
    public static LogVerdict Of(string task, LogRecount stored, LineCount streamed) => new()
    {
        Task = task,
        Stored = stored,
        StreamedLines = streamed.Lines,
        StreamedMissing = streamed.Missing,
        StreamedRepeated = streamed.Repeated,
        Findings = [.. Faults(stored, streamed)],
    };

    private static IEnumerable<string> Faults(LogRecount stored, LineCount streamed)
    {
        if (!stored.Gaps.IsEmpty) yield return $"the store has {stored.Gaps.Length} gaps: {List(stored.Gaps)}";
        if (!stored.Repeats.IsEmpty) yield return $"the store has {stored.Repeats.Length} repeats: {List(stored.Repeats)}";
        if (!stored.Damaged.IsEmpty) yield return $"{stored.Damaged.Length} parts of the store are damaged: {List(stored.Damaged)}";
        if (streamed.Missing > 0) yield return $"the stream left out {streamed.Missing} lines";
        if (streamed.Repeated > 0) yield return $"the stream sent {streamed.Repeated} lines twice";
        if (streamed.Lines != stored.Lines) yield return $"the store counts {stored.Lines} lines, the stream brought {streamed.Lines}";
        var sum = stored.Sources.Sum(s => s.Lines);
        if (sum != stored.Lines) yield return $"the sources have {sum} lines together, the log {stored.Lines}";
        foreach (var node in stored.Sources.GroupBy(s => s.Node ?? ""))
        {
            if (node.Sum(s => s.Lines) != streamed.Of(node.Key))
                yield return $"{node.Key} wrote {node.Sum(s => s.Lines)} lines, the stream brought {streamed.Of(node.Key)}";
        }
    }

    private static string List(ImmutableArray<System.Text.Json.JsonElement> places) =>
        string.Join(", ", places.Take(5)) + (places.Length > 5 ? ", …" : "");
}
