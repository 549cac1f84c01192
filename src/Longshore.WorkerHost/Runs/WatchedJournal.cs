using System.Globalization;
using System.Text;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;

namespace Longshore.WorkerHost.Runs;

/// <summary>A journal as a watcher wants it: it may not exist yet, and damage costs the damaged stretch and nothing else.</summary>
internal sealed class WatchedJournal(string path, long from) : IDisposable
{
    private JournalReader? reader;

    /// <summary>Reads the next frame; its payload is valid until the next call.</summary>
    /// <param name="isGrowing">An executor lives: what is not whole may become so.</param>
    /// <returns>False: there is none (yet).</returns>
    public bool TryRead(bool isGrowing, out Frame frame)
    {
        frame = default;
        if (reader is null)
        {
            if (!File.Exists(path)) return false;
            reader = JournalReader.Open(path, from);
        }
        if (!isGrowing && from > reader.Length) return TryReadEndOfShorterJournal(out frame);
        var damaged = reader.Position;
        try
        {
            if (reader.TryRead(out frame)) return true;
            // At rest, an incomplete frame with sound ones behind it has a damaged length; without, it is a torn tail.
            if (isGrowing || reader.Position >= reader.Length) return false;
        }
        catch (InvalidDataException)
        {
            // Passed over below.
        }
        if (reader.SkipDamage() == 0) return false;
        frame = new Frame(FrameKind.Log, damaged, reader.Position, DamageNote(damaged, reader.Position - damaged));
        return true;
    }

    public void Dispose() => reader?.Dispose();

    /// <summary>A power loss took frames that the watcher has stored already. They are true; only the end is still missing to him, and it belongs behind them.</summary>
    private bool TryReadEndOfShorterJournal(out Frame frame)
    {
        var end = JournalScan.Of(path).End;
        frame = end is { } found ? found with { Offset = from, Next = from } : default;
        return end is not null;
    }

    private ReadOnlyMemory<byte> DamageNote(long offset, long length)
    {
        var block = new LogBlockWriter();
        var text = string.Create(CultureInfo.InvariantCulture, $"The journal is damaged at byte {offset}: {length} bytes of this step's log were lost on the worker.");
        block.Add(new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeMilliseconds(), LogLevel.Error, standardError: false, continues: false, Encoding.UTF8.GetBytes(text));
        return block.Finish();
    }
}
