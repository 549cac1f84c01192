using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>What recounting a log found.</summary>
internal sealed record LogVerificationDocument(
    string TaskId, bool IsIntact, long Lines, IReadOnlyList<string> Gaps, IReadOnlyList<string> Repeats, IReadOnlyList<string> Damaged, IReadOnlyList<LogSourceDocument> Sources)
{
    public static LogVerificationDocument From(ServerTaskId task, LogVerification found) => new(
        task.ToString(), found.Gaps.IsEmpty && found.Repeats.IsEmpty && found.Damaged.IsEmpty, found.Lines, found.Gaps, found.Repeats, found.Damaged,
        [.. found.Sources.Select(source => new LogSourceDocument(source.Node, source.Source, source.Lines, source.FirstOffset, source.LastOffset, source.Sha256))]);
}

/// <param name="Sha256">Over the lines' bytes, each followed by a line feed; lower-case hex.</param>
internal sealed record LogSourceDocument(string Node, string Source, long Lines, long FirstOffset, long LastOffset, string Sha256);
