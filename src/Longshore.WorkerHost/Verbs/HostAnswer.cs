using System.Globalization;
using Longshore.Steps.Bundles;

namespace Longshore.WorkerHost.Verbs;

/// <summary>
/// Form of what <c>longshore-step host</c> writes to standard output: <see cref="Marker"/>, then the answer. Whatever comes before the marker is noise of
/// the machine (a greeting in a start-up file) and never taken for an answer.
/// </summary>
public static class HostAnswer
{
    /// <summary>Bytes that a long answer may be ahead of its reader: it says on the call's standard input how far it has come.</summary>
    public const int Window = 4 * 1024 * 1024;

    /// <summary>Bytes after which a reader says so, as their total since the marker (int64, little endian).</summary>
    public const int Credit = 1024 * 1024;

    /// <summary>Length of a credit.</summary>
    public const int CreditLength = sizeof(long);

    /// <summary>A watch that has nothing to tell says this often that it is there.</summary>
    public static TimeSpan Heartbeat => TimeSpan.FromSeconds(5);

    public static ReadOnlySpan<byte> Marker => "\u001elongshore-host-1\n"u8;

    /// <summary>Answer of <c>has</c>: the bytes that are held, and <c>whole</c> or <c>part</c>.</summary>
    public static string Of(HeldFile held) => string.Create(CultureInfo.InvariantCulture, $"{held.Bytes} {(held.IsWhole ? "whole" : "part")}\n");

    /// <exception cref="InvalidDataException">It is no such answer.</exception>
    public static HeldFile Held(string answer) =>
        answer.TrimEnd('\n').Split(' ') is [var bytes, "whole" or "part"] parts && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var held)
            ? new HeldFile(held, parts[1] == "whole")
            : throw new InvalidDataException($"'{answer}' does not say how much of a file is held.");
}
