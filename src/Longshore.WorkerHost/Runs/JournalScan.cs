using System.Text;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;

namespace Longshore.WorkerHost.Runs;

/// <summary>What a whole look through a journal finds.</summary>
/// <param name="End">The last frame of the run; null when the journal has none.</param>
/// <param name="SoundEnd">Where the last sound frame ends; 0 when there is no journal.</param>
/// <param name="LastLine">The last log line, with its time; null when there is none.</param>
internal sealed record JournalScan(Frame? End, long SoundEnd, string? LastLine)
{
    private const int LongestQuote = 200;

    public static JournalScan Of(string path)
    {
        if (!File.Exists(path)) return new JournalScan(null, 0, null);
        using var reader = JournalReader.Open(path, 0);
        if (reader.Length < JournalFormat.FirstFrame) return new JournalScan(null, 0, null);
        byte[]? lastLog = null;
        while (TryRead(reader, out var frame))
        {
            if (frame.IsEnd) return new JournalScan(frame with { Payload = frame.Payload.ToArray() }, reader.Position, Quote(lastLog));
            if (frame.Kind == FrameKind.Log) lastLog = frame.Payload.ToArray();
        }
        return new JournalScan(null, reader.Position, Quote(lastLog));
    }

    private static bool TryRead(JournalReader reader, out Frame frame)
    {
        while (true)
        {
            try
            {
                // An incomplete frame with sound ones behind it has a damaged length.
                if (reader.TryRead(out frame)) return true;
                if (reader.SkipDamage() == 0) return false;
            }
            catch (InvalidDataException)
            {
                frame = default;
                if (reader.SkipDamage() == 0) return false;
            }
        }
    }

    private static string? Quote(byte[]? block)
    {
        if (block is null) return null;
        var last = default(LogLine?);
        foreach (var line in LogBlock.Read(block)) last = line;
        if (last is not { } quoted) return null;
        var text = Encoding.UTF8.GetString(quoted.Text.Span[..Math.Min(quoted.Text.Length, LongestQuote)]);
        return $"'{text}' at {quoted.At:O}";
    }
}
