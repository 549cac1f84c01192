using System.CommandLine;

namespace Longshore.Cli.Verbs;

/// <summary>What verbs are about, like <c>release</c>.</summary>
internal sealed class Noun : Command
{
    public Noun(string name, string description, params ReadOnlySpan<Command> verbs)
        : base(name, description)
    {
        foreach (var verb in verbs) Subcommands.Add(verb);
    }
}
