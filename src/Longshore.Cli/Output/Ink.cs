namespace Longshore.Cli.Output;

/// <summary>How a piece of text looks on a terminal.</summary>
internal enum Ink
{
    Plain,
    Dim,
    Bold,
    Green,
    Yellow,
    Red,
    Cyan,
}
