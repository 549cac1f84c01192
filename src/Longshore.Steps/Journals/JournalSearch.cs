using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Journals;

/// <summary>Looks for sound frames behind a damaged one.</summary>
internal static class JournalSearch
{
    // Longer frames are so rare that the search does without them: each chance hit of a greater length would cost a checksum over all of it.
    private const int LongestCandidate = 1024 * 1024;
    private const int Stretch = 1024 * 1024;

    /// <returns>Offset of the first sound frame at or behind <paramref name="from"/>; null = none.</returns>
    public static long? NextFrame(SafeFileHandle file, long from)
    {
        var window = new byte[Stretch + LongestCandidate + JournalFormat.FrameHeaderLength];
        for (var windowStart = from; ; windowStart += Stretch)
        {
            var read = RandomAccess.Read(file, window, windowStart);
            if (read < JournalFormat.FrameHeaderLength) return null;
            var last = Math.Min(Stretch, read - JournalFormat.FrameHeaderLength + 1);
            for (var at = 0; at < last; at++)
                if (IsFrame(window.AsSpan(at, read - at))) return windowStart + at;
        }
    }

    private static bool IsFrame(ReadOnlySpan<byte> bytes)
    {
        var length = JournalFormat.LengthOf(bytes);
        return length <= LongestCandidate
            && JournalFormat.KindOf(bytes) is >= FrameKind.Started and <= FrameKind.Interrupted
            && length <= bytes.Length - JournalFormat.FrameHeaderLength
            && JournalFormat.IsSound(bytes, bytes.Slice(JournalFormat.FrameHeaderLength, (int)length));
    }
}
