using System.Collections.Immutable;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>What stands in one row: the title of a section, or its line of rank <paramref name="Rank"/> (from 0).</summary>
public readonly record struct LogPlace(int Section, long Rank)
{
    public const long Header = -1;

    public bool IsHeader => Rank == Header;
}

/// <summary>The rows of the log as it is shown now: sections in order, each with its title and, when open, the lines that the level admits.</summary>
public sealed class LogOutline
{
    private readonly long[] starts;

    public LogOutline(LineTally<LogCategory> tally, ImmutableArray<LogSection> sections, LogDetail detail)
    {
        Sections = sections;
        Detail = detail;
        LinesOf = [.. sections.Select(section => tally.Count(section.Node, detail.Filter()))];
        starts = new long[sections.Length];
        for (var at = 0; at < sections.Length; at++)
        {
            starts[at] = Rows;
            Rows += (sections[at].HasHeader ? 1 : 0) + (sections[at].IsOpen ? LinesOf[at] : 0);
        }
    }

    public ImmutableArray<LogSection> Sections { get; }
    public LogDetail Detail { get; }

    /// <summary>Shown lines per section, whether it is open or not.</summary>
    public ImmutableArray<long> LinesOf { get; }

    /// <summary>All rows, from 0.</summary>
    public long Rows { get; }

    /// <summary>What stands in a row from 0 to <see cref="Rows"/> - 1.</summary>
    public LogPlace At(long row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)row, (ulong)Rows, nameof(row));
        var section = starts.Length - 1;
        while (starts[section] > row || RowsOf(section) == 0) section--;
        var inside = row - starts[section];
        return new LogPlace(section, Sections[section].HasHeader ? inside - 1 : inside);
    }

    /// <summary>The row of a place; a line of a closed section stands where its title is.</summary>
    public long RowOf(LogPlace place)
    {
        var section = Sections[place.Section];
        if (place.IsHeader || !section.IsOpen) return starts[place.Section];
        return starts[place.Section] + (section.HasHeader ? 1 : 0) + place.Rank;
    }

    /// <summary>Index of a node's section, or -1 when it is not shown.</summary>
    public int IndexOf(string node)
    {
        for (var at = 0; at < Sections.Length; at++)
            if (Sections[at].Node == node) return at;
        return -1;
    }

    private long RowsOf(int section) => (Sections[section].HasHeader ? 1 : 0) + (Sections[section].IsOpen ? LinesOf[section] : 0);
}
