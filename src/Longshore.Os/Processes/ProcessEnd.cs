namespace Longshore.Os.Processes;

/// <summary>How a process ended.</summary>
public abstract record ProcessEnd
{
    private ProcessEnd()
    {
    }

    /// <param name="Code">Exit code, 0-255.</param>
    public sealed record Exited(int Code) : ProcessEnd;

    /// <param name="Signal">Number of the signal that ended it.</param>
    public sealed record Signalled(int Signal) : ProcessEnd;

    /// <summary>Gone, and nobody saw how: never a success.</summary>
    public sealed record Unseen : ProcessEnd;

    /// <summary>Reads the status word of <c>waitpid</c>.</summary>
    internal static ProcessEnd FromStatus(int status)
    {
        const int signalMask = 0x7F;
        return (status & signalMask) == 0 ? new Exited((status >> 8) & 0xFF) : new Signalled(status & signalMask);
    }
}
