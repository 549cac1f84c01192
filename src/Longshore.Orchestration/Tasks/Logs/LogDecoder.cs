using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Longshore.Steps.Logs;
using Longshore.Storage.Tasks;

namespace Longshore.Orchestration.Tasks.Logs;

/// <summary>Turns packed lines into lines for people.</summary>
internal static class LogDecoder
{
    /// <summary>Lines of the block from number <paramref name="from"/> on.</summary>
    public static ImmutableArray<LogEntry> Decode(StoredBlock block, long from)
    {
        if (block.Lines == 0 || from >= block.FirstLine + block.Lines) return [];
        var skip = (int)Math.Max(0, from - block.FirstLine);
        var number = block.FirstLine + skip;
        return [.. LogBlock.Read(block.Block, skip).Select(line => new LogEntry(number++, line.At, CategoryOf(line.Level), block.Node, Encoding.UTF8.GetString(line.Text.Span), line.Continues))];
    }

    private static LogCategory CategoryOf(LogLevel level) => level switch
    {
        LogLevel.Verbose => LogCategory.Verbose,
        LogLevel.Info => LogCategory.Info,
        LogLevel.Highlight => LogCategory.Highlight,
        LogLevel.Wait => LogCategory.Wait,
        LogLevel.Warning => LogCategory.Warning,
        LogLevel.Error => LogCategory.Error,
        _ => throw new UnreachableException($"Log level {level}"),
    };
}
