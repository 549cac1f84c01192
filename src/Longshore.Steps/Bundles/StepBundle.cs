using System.Collections.Immutable;
using Longshore.Steps.Tickets;

namespace Longshore.Steps.Bundles;

/// <summary>
/// All that a worker needs to run one action once: what to do, the resolved variables, and references to content-addressed files.
/// It holds secrets: it travels inside TLS or a pipe, enters the executor on standard input and is never written to a worker's disk.
/// </summary>
public sealed record StepBundle
{
    public required Ticket Ticket { get; init; }

    /// <summary>The action's type, such as <c>Octopus.Script</c>.</summary>
    public required string ActionType { get; init; }

    /// <summary>Shown in the executor's own messages.</summary>
    public required string StepName { get; init; }

    /// <summary>Name of the target or worker whose name output variables of this run carry; empty when the run is on behalf of no target.</summary>
    public string MachineName { get; init; } = "";

    /// <summary>Every variable in scope, raw (templates unevaluated). Names differ ignoring case.</summary>
    public required ImmutableArray<BundleVariable> Variables { get; init; }

    /// <summary>Values to mask besides those of sensitive variables, such as sensitive outputs of earlier steps of other names.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];

    public ImmutableArray<BundleFile> Files { get; init; } = [];

    /// <summary>32 bytes: encrypts what is secret inside the journal (sensitive outputs), so that the worker's disk holds no plain secret.</summary>
    public required ImmutableArray<byte> JournalKey { get; init; }

    /// <summary>Longest the user's script may run; null = no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Time between SIGTERM and SIGKILL when the run is cancelled or times out: default 10 s (reliability.md F-EXE-TERM-04).</summary>
    public TimeSpan CancelGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>True: processes that the script leaves behind at its normal end live on; false (default): they are killed, and named in the log.</summary>
    public bool KeepsLeftovers { get; init; }
}

/// <summary>One variable of a bundle. A null <paramref name="Value"/> is a variable that exists without a value.</summary>
public sealed record BundleVariable(string Name, string? Value, bool IsSensitive);

/// <summary>A package (or other file) that the step uses.</summary>
/// <param name="Reference">Name of the package reference; empty for the primary package.</param>
/// <param name="FileName">Name to give it in the workspace, such as <c>Acme.Web.1.2.0.zip</c>.</param>
/// <param name="Sha256">Lower-case hex; the file lies in the worker's cache under this name.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Extract">True: the archive is extracted into a folder named after the reference; false: copied into the workspace.</param>
public sealed record BundleFile(string Reference, string FileName, string Sha256, long Length, bool Extract);
