using Longshore.Orchestration.Tasks;

namespace Longshore.Application.Tasks;

/// <summary>Keeps the last lines of a node within bounds, however long the log is: an answer must not hold a log in memory.</summary>
internal sealed class LogTail(int most)
{
    /// <summary>Per node. A person reads fewer; who wants all reads the raw log.</summary>
    public const int MostLines = 10_000;

    /// <summary>Per node, in UTF-16 code units: 2 Mi of them are 4 MiB.</summary>
    private const int MostText = 2 * 1024 * 1024;

    private readonly Queue<LogEntry> lines = new();
    private readonly int most = Math.Min(most, MostLines);
    private long text;
    private long leftOut;

    public void Add(LogEntry line)
    {
        lines.Enqueue(line);
        text += line.Text.Length;
        while (lines.Count > most || (text > MostText && lines.Count > 1))
        {
            text -= lines.Dequeue().Text.Length;
            leftOut++;
        }
    }

    public NodeTail ToNode() => new([.. lines], leftOut);
}
