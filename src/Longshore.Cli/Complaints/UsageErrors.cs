using System.CommandLine;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Complaints;

/// <summary>Says what is wrong with a command line, and where its help is.</summary>
internal static class UsageErrors
{
    public static int Tell(Terminal terminal, ParseResult typed)
    {
        var says = Says(typed).TrimEnd('.');
        ComplaintDesk.Tell(terminal, $"{char.ToLowerInvariant(says[0])}{says[1..]}", $"{Path(typed)} --help");
        return ExitCode.Usage;
    }

    private static string Says(ParseResult typed)
    {
        // One wrong word often makes several errors, and the first is not always the one that names it.
        if (typed.UnmatchedTokens is [var word, ..]) return $"'{word}' is not understood here";
        return typed.CommandResult.Command is Noun noun
            ? $"{noun.Name} needs a verb: {string.Join(", ", noun.Subcommands.Select(verb => verb.Name))}"
            : typed.Errors[0].Message;
    }

    private static string Path(ParseResult typed)
    {
        var words = new Stack<string>();
        for (var at = typed.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            words.Push(at.Command is RootCommand ? "longshore" : at.Command.Name);
        return string.Join(' ', words);
    }
}
