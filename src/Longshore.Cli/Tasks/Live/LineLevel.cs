using Longshore.Cli.Output;

namespace Longshore.Cli.Tasks.Live;

/// <summary>Levels of log lines, from chatter to trouble.</summary>
internal enum LineLevel
{
    Verbose,
    Info,
    Highlight,
    Wait,
    Warning,
    Error,
}

/// <summary>How levels read and look.</summary>
internal static class LineLevels
{
    /// <summary>The level of this name; a name from a newer server counts as information.</summary>
    public static LineLevel Of(string name) => name switch
    {
        "Verbose" or "Trace" => LineLevel.Verbose,
        "Highlight" => LineLevel.Highlight,
        "Wait" => LineLevel.Wait,
        "Warning" or "Alert" => LineLevel.Warning,
        "Error" or "Fatal" => LineLevel.Error,
        _ => LineLevel.Info,
    };

    public static Ink Ink(LineLevel level) => level switch
    {
        LineLevel.Verbose => Output.Ink.Dim,
        LineLevel.Info => Output.Ink.Plain,
        LineLevel.Highlight => Output.Ink.Bold,
        LineLevel.Wait => Output.Ink.Cyan,
        LineLevel.Warning => Output.Ink.Yellow,
        LineLevel.Error => Output.Ink.Red,
    };

    /// <summary>The mark in front of the text, so that levels can be told apart without colour.</summary>
    public static char Mark(LineLevel level) => level switch
    {
        LineLevel.Verbose => '.',
        LineLevel.Info => '|',
        LineLevel.Highlight => '*',
        LineLevel.Wait => '~',
        LineLevel.Warning => '!',
        LineLevel.Error => 'x',
    };
}
