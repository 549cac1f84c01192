using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>A process to start: everything that it gets is named here, nothing else is inherited.</summary>
public sealed record SpawnRequest
{
    /// <summary>Absolute path of the program (<see cref="ProgramLookup"/>).</summary>
    public required string Program { get; init; }

    /// <summary>Arguments without the program's own name.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The whole environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required string WorkingDirectory { get; init; }

    public required SafeFileHandle StandardOutput { get; init; }

    public required SafeFileHandle StandardError { get; init; }

    /// <summary>Further descriptors. Standard input is always <c>/dev/null</c>.</summary>
    public ImmutableArray<InheritedDescriptor> Inherited { get; init; } = [];
}
