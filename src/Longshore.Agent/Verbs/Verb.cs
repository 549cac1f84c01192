using System.Collections.Immutable;
using System.CommandLine;
using Longshore.Agent.Settings;

namespace Longshore.Agent.Verbs;

/// <summary>One thing the program can do, like <c>join</c>.</summary>
internal abstract class Verb : Command
{
    private readonly Option<string> data = new("--data")
    {
        Description = "The agent's directory: identity, settings, workspaces.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "longshore-agent-data",
    };

    /// <param name="name">The word on the command line.</param>
    /// <param name="description">What it does, in a sentence or a few.</param>
    /// <param name="examples">Whole command lines to learn from, shown by the help.</param>
    protected Verb(string name, string description, params ReadOnlySpan<string> examples)
        : base(name, description)
    {
        Examples = [.. examples];
        Options.Add(data);
        SetAction((parsed, cancel) => Run(parsed, new AgentPaths(Path.GetFullPath(parsed.GetRequiredValue(data))), cancel));
    }

    public ImmutableArray<string> Examples { get; }

    /// <summary>Does it and returns the exit code. What cannot be done is thrown.</summary>
    protected abstract Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel);
}
