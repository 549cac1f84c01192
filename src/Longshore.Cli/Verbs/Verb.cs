using System.Collections.Immutable;
using System.CommandLine;

namespace Longshore.Cli.Verbs;

/// <summary>One thing the program can do, like <c>release deploy</c>.</summary>
internal abstract class Verb : Command
{
    /// <param name="desk">What the verb works with.</param>
    /// <param name="name">The word on the command line.</param>
    /// <param name="description">What it does, in a sentence or a few.</param>
    /// <param name="examples">Whole command lines to learn from, shown by the help.</param>
    protected Verb(Desk desk, string name, string description, params ReadOnlySpan<string> examples)
        : base(name, description)
    {
        Examples = [.. examples];
        SetAction((parsed, cancel) => Run(new Call(desk, parsed), cancel));
    }

    public ImmutableArray<string> Examples { get; }

    /// <summary>Does it and returns the exit code. What cannot be done is thrown as a <see cref="Complaints.Complaint"/>.</summary>
    /// <param name="call">The options given and the streams.</param>
    /// <param name="cancel">Ctrl-C: this program lets go, the server does not.</param>
    protected abstract Task<int> Run(Call call, CancellationToken cancel);
}
