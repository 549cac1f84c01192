namespace Longshore.Portal.Tasks.Logs;

/// <summary>A log is looked at in parts of equal length.</summary>
internal static class LogGrid
{
    /// <summary>Lines of a part: small enough to fetch and decode within a blink, big enough that a million lines make 4,000 parts.</summary>
    public const int Length = 256;

    /// <summary>The part that holds a line, from 0.</summary>
    public static long Of(long number) => (number - 1) / Length;

    /// <summary>Number of the first line of a part.</summary>
    public static long FirstLine(long part) => part * Length + 1;
}
