using System.Collections.Immutable;

namespace Longshore.Domain.Tasks.Runs;

public enum StepResult
{
    Succeeded,
    SucceededWithWarning,
    Failed,
    TimedOut,

    /// <summary>The outcome cannot be known: never a success, never run again silently (reliability.md §1.4).</summary>
    Interrupted,
    Canceled,
    Skipped,
}

/// <summary>How a step ended.</summary>
/// <param name="Result">The verdict.</param>
/// <param name="Message">Reason in words; null for a plain success.</param>
/// <param name="ExitCode">Of the script, when it exited.</param>
/// <param name="Outputs">Output variables, in order of setting.</param>
/// <param name="Artifacts">Files the run left on the worker.</param>
public sealed record StepOutcome(StepResult Result, string? Message, int? ExitCode, ImmutableArray<OutputValue> Outputs, ImmutableArray<KeptArtifact> Artifacts)
{
    public static StepOutcome Skipped(string reason) => new(StepResult.Skipped, reason, null, [], []);

    public static StepOutcome Failed(string reason) => new(StepResult.Failed, reason, null, [], []);

    /// <summary>Failed in the eyes of later steps' run conditions.</summary>
    public bool IsFailure => Result is StepResult.Failed or StepResult.TimedOut or StepResult.Interrupted;
}

/// <summary>An output variable; a sensitive value is in protected form.</summary>
public sealed record OutputValue(string Name, string Value, bool IsSensitive);

/// <summary>A file kept on the worker until the ticket is completed, and its content's SHA-256 (lower-case hex).</summary>
public sealed record KeptArtifact(int Number, string Name, string Sha256, long Length);
