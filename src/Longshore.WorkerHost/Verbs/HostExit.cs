namespace Longshore.WorkerHost.Verbs;

/// <summary>How a <c>longshore-step host</c> call ended, as its exit code: what a caller on another machine must tell apart. Never reuse a number.</summary>
public enum HostExit
{
    Done = 0,

    /// <summary>The arguments are none.</summary>
    WrongUse = 2,

    /// <summary>The ticket was never started there, or was completed.</summary>
    UnknownTicket = 10,

    /// <summary>Nothing of the step has run, nor will it under this call.</summary>
    NotStarted = 11,

    /// <summary>The file that came has another SHA-256; nothing was kept.</summary>
    WrongContent = 12,

    /// <summary>The run kept no artifact of this number.</summary>
    NoArtifact = 13,

    /// <summary>The disk or the root's folder cannot be used.</summary>
    Broken = 14,

    /// <summary>The caller has left before the end.</summary>
    Left = 15,
}
