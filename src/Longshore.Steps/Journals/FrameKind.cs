namespace Longshore.Steps.Journals;

/// <summary>What a journal frame says. The numbers are on disk and on the wire: never reuse one.</summary>
public enum FrameKind : byte
{
    /// <summary>The executor has claimed the ticket and is about to start the user's process (<see cref="StartedFrame"/>).</summary>
    Started = 1,

    /// <summary>A block of log lines (<see cref="Logs.LogBlock"/>).</summary>
    Log = 2,

    /// <summary>An output variable was set (<see cref="OutputFrame"/>).</summary>
    Output = 3,

    /// <summary>An artifact was announced and, once the script has ended, kept (<see cref="ArtifactFrame"/>).</summary>
    Artifact = 4,

    /// <summary>Percentage and message (<see cref="ProgressFrame"/>).</summary>
    Progress = 5,

    /// <summary>The end, seen by the executor (<see cref="ExitedFrame"/>). Always the last frame.</summary>
    Exited = 6,

    /// <summary>The end, concluded by the host after the executor vanished (<see cref="InterruptedFrame"/>). Always the last frame.</summary>
    Interrupted = 7,
}
