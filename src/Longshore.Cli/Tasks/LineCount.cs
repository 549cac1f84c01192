using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli.Tasks;

/// <summary>Counts the lines of a log as they come, without trusting the server's own sums.</summary>
internal sealed class LineCount
{
    private readonly Dictionary<string, long> byNode = new(StringComparer.Ordinal);
    private long last;

    public long Lines { get; private set; }

    /// <summary>How many numbers were left out.</summary>
    public long Missing { get; private set; }

    /// <summary>How many numbers came again.</summary>
    public long Repeated { get; private set; }

    /// <summary>Lines of one part of the task.</summary>
    public long Of(string node) => byNode.GetValueOrDefault(node);

    public void Take(LogEvent happened)
    {
        switch (happened)
        {
            case LogEvent.Lines lines:
                foreach (var line in lines.Batch) Count(line);
                break;
            case LogEvent.Repeated again:
                Repeated += again.Last - again.First + 1;
                break;
        }
    }

    private void Count(LogLine line)
    {
        Lines++;
        byNode[line.Node] = byNode.GetValueOrDefault(line.Node) + 1;
        if (line.Number <= last)
        {
            Repeated++;
            return;
        }

        Missing += line.Number - last - 1;
        last = line.Number;
    }
}
