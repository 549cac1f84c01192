namespace Longshore.Portal.Tasks.Logs;

/// <summary>One row on the screen: the title of a section, or a line.</summary>
/// <param name="Row">From 0, among all rows.</param>
public abstract record LogRow(long Row)
{
    /// <summary>The same for the same thing wherever it stands, so that the browser moves rows instead of rewriting them.</summary>
    public abstract object Key { get; }

    public sealed record Title(long Row, LogSection Section, long Lines) : LogRow(Row)
    {
        public override object Key => Section.Node;
    }

    public sealed record Text(long Row, LogLine Line) : LogRow(Row)
    {
        public override object Key => Line.Number;
    }
}
