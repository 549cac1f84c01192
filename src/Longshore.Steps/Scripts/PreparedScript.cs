using System.Collections.Immutable;

namespace Longshore.Steps.Scripts;

/// <summary>A process ready to start: the user's script and all it may count on. Standard input is <c>/dev/null</c>.</summary>
public sealed record PreparedScript
{
    public required ScriptSyntax Syntax { get; init; }

    /// <summary>Absolute path of the interpreter.</summary>
    public required string FileName { get; init; }

    /// <summary>Arguments after the program's name; never a secret among them.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The whole environment, not an addition to the executor's own.</summary>
    public required ImmutableDictionary<string, string> Environment { get; init; }

    /// <summary>The workspace, absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Read by the start-up in this order, each to its end, before the user's script begins.</summary>
    public ImmutableArray<InheritedPipe> InheritedPipes { get; init; } = [];

    public ImmutableArray<ScriptNote> Notes { get; init; } = [];
}
