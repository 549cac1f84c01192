using System.CommandLine;

namespace Longshore.Agent.Verbs;

/// <summary>Where the step executor lies.</summary>
internal sealed class ExecutorOption
{
    public Option<string> Option { get; } = new("--executor") { Description = "The program longshore-step; default: the one beside the agent.", HelpName = "FILE" };

    public string Path(ParseResult typed) => System.IO.Path.GetFullPath(typed.GetValue(Option) ?? System.IO.Path.Combine(AppContext.BaseDirectory, "longshore-step"));

    /// <summary>The words that hand it on to another version of this program; none when it was not given.</summary>
    public IReadOnlyList<string> Words(ParseResult typed) => typed.GetValue(Option) is null ? [] : [Option.Name, Path(typed)];
}
