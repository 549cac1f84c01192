using System.Collections.Immutable;

namespace Longshore.Steps.Journals;

/// <summary>Payload of <see cref="FrameKind.Started"/>: enough to tell later whether the executor still lives.</summary>
/// <param name="ProcessId">The executor's process id, also its session id.</param>
/// <param name="ProcessStart">Field 22 of <c>/proc/PID/stat</c>: tells a reused process id apart.</param>
/// <param name="BootId">Kernel boot id of the machine.</param>
/// <param name="At">Worker's clock.</param>
public sealed record StartedFrame(int ProcessId, long ProcessStart, string BootId, DateTimeOffset At);

/// <summary>Payload of <see cref="FrameKind.Output"/>. The value of a sensitive one is base64 of nonce, tag and AES-256-GCM cipher text under the bundle's journal key.</summary>
public sealed record OutputFrame(string Name, string Value, bool IsSensitive);

/// <summary>Payload of <see cref="FrameKind.Artifact"/>: a file kept by the executor after the script's end, fetched by its number.</summary>
/// <param name="Number">From 1 in order of announcement.</param>
/// <param name="Name">File name shown to the user.</param>
/// <param name="Sha256">Lower-case hex of the kept bytes.</param>
/// <param name="Length">Bytes.</param>
public sealed record ArtifactFrame(int Number, string Name, string Sha256, long Length);

/// <summary>Payload of <see cref="FrameKind.Progress"/>; percentage as the script gave it.</summary>
public sealed record ProgressFrame(int Percentage, string Message);

/// <summary>How the user's process ended.</summary>
public enum EndKind
{
    /// <summary>The process exited; <see cref="ExitedFrame.Code"/> is its exit code.</summary>
    Exited,

    /// <summary>A signal ended it; <see cref="ExitedFrame.Code"/> is the signal's number.</summary>
    Signalled,

    /// <summary>It was never started: the bundle was wrong, a package was broken, the interpreter is missing. <see cref="ExitedFrame.Message"/> says what and how to mend it.</summary>
    NotStarted,
}

/// <summary>Who wanted the end.</summary>
public enum StopReason
{
    None,
    Canceled,
    TimedOut,

    /// <summary>Somebody sent the executor SIGTERM (machine going down).</summary>
    Terminated,
}

/// <summary>Payload of <see cref="FrameKind.Exited"/>: the whole result of the run, so that nothing before it must be remembered.</summary>
public sealed record ExitedFrame
{
    public required EndKind End { get; init; }

    /// <summary>Exit code 0-255, or the signal's number. A missing code is never success.</summary>
    public required int Code { get; init; }

    public StopReason Stop { get; init; }

    /// <summary>Text of the last <c>resultMessage</c>, or what kept the script from starting.</summary>
    public string? Message { get; init; }

    /// <summary>A non-blank line that is no service message came on standard error.</summary>
    public bool WroteErrors { get; init; }

    /// <summary>The script wrote warnings.</summary>
    public bool WroteWarnings { get; init; }

    /// <summary>Last value per name, in order of first setting.</summary>
    public ImmutableArray<OutputFrame> Outputs { get; init; } = [];

    public ImmutableArray<ArtifactFrame> Artifacts { get; init; } = [];

    /// <summary>Log lines written to the journal; the server's count must be the same.</summary>
    public long Lines { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Payload of <see cref="FrameKind.Interrupted"/>.</summary>
/// <param name="Reason">In words, with the evidence: last line, boot ids, signal.</param>
/// <param name="At">Worker's clock.</param>
public sealed record InterruptedFrame(string Reason, DateTimeOffset At);
