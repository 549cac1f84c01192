using Longshore.Steps.Logs;

namespace Longshore.Steps.Masking;

/// <summary>
/// Masks the lines of one stream. Secrets are found across lines as if these had no ends, so a line whose tail could begin a secret waits until more text decides.
/// Never more than the longest secret waits. Not thread-safe.
/// </summary>
/// <remarks>
/// Positions count the bytes of the stream without line ends. Everything before <c>decided</c> is out; from there to <c>scanned</c> lies what could still
/// become a secret; from there to the end what could still become a colour code.
/// </remarks>
internal sealed class MaskedStream
{
    private readonly SecretMask mask;
    private readonly MaskedLine output;
    private readonly PartWriter parts;
    private readonly WaitingBytes waiting = new();
    private readonly Queue<(long Position, LogLevel Level)> lineEnds = new();
    private readonly ColorRanges colors = new();
    private readonly HitRanges hits = new();
    private SecretAutomaton? automaton;
    private long decided;
    private long scanned;
    private int node;
    private bool isInsideLine;

    /// <summary>The line began inside a secret, and nothing has been put out for it: covered to its end, it vanishes.</summary>
    private bool beganCovered;
    private bool isAtLineStart = true;

    public MaskedStream(SecretMask mask, MaskedLine output)
    {
        this.mask = mask;
        this.output = output;
        parts = new PartWriter(output);
    }

    /// <summary>Takes a line or, of a long one, the next piece.</summary>
    /// <param name="text">Without line breaks.</param>
    /// <param name="endsLine">False: the next call goes on with the same line and level.</param>
    public void Write(LogLevel level, ReadOnlySpan<byte> text, bool endsLine)
    {
        if (!ReferenceEquals(automaton, mask.Automaton)) Reread();
        if (!isInsideLine && endsLine && waiting.IsEmpty && IsHarmless(text))
        {
            output(level, false, text);
            return;
        }
        waiting.Append(text);
        if (endsLine) lineEnds.Enqueue((waiting.End, level));
        isInsideLine = !endsLine;
        Scan(waiting.End, isWhole: endsLine);
        PutOut(UndecidedFrom(), level);
    }

    /// <summary>The stream has ended with its last line: what still waits becomes no secret any more.</summary>
    public void End()
    {
        if (!ReferenceEquals(automaton, mask.Automaton)) Reread();
        Scan(waiting.End, isWhole: true);
        PutOut(waiting.End, LogLevel.Info);
        node = 0;
    }

    /// <summary>Gives back memory that only an unusual line needed.</summary>
    public void Trim()
    {
        waiting.Trim();
        parts.Trim();
    }

    /// <summary>The way of almost every line: nothing waits, nothing is found, nothing can begin at its end; no byte is copied.</summary>
    private bool IsHarmless(ReadOnlySpan<byte> text)
    {
        if (text.Length > LogBlock.LongestPart) return false;
        if (automaton is null) return true;
        if (text.Contains(ColorCode.Escape)) return false;
        var end = 0;
        automaton.Read(text, ref end, out _);
        return end == 0;
    }

    private void Scan(long end, bool isWhole)
    {
        if (automaton is null)
        {
            scanned = end;
            return;
        }
        while (scanned < end)
        {
            var text = waiting.Between(scanned, end);
            var color = colors.AreFull(UndecidedFrom()) ? 0 : ColorCode.LengthAt(text, isWhole);
            if (color < 0) return;
            if (color > 0)
            {
                // Only inside a possible secret does it matter that these bytes are passed over.
                if (node != 0) colors.Add(scanned, color);
                scanned += color;
                continue;
            }
            var next = text[1..].IndexOf(ColorCode.Escape);
            ScanPlain(next < 0 ? text : text[..(next + 1)]);
        }
    }

    private void ScanPlain(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var read = automaton!.Read(text, ref node, out var hit);
            text = text[read..];
            scanned += read;
            if (hit > 0) hits.Add(colors.StartOf(hit, scanned), scanned);
        }
    }

    private long UndecidedFrom() => automaton is null ? scanned : colors.StartOf(automaton.DepthOf(node), scanned);

    private void PutOut(long until, LogLevel level)
    {
        while (true)
        {
            var hasEnd = lineEnds.TryPeek(out var end) && end.Position <= until;
            PutOutText(hasEnd ? end.Position : until, hasEnd ? end.Level : level);
            if (!hasEnd) break;
            lineEnds.Dequeue();
            if (!beganCovered) parts.EndLine(end.Level);
            beganCovered = false;
            isAtLineStart = true;
        }
        waiting.RemoveUntil(decided);
        colors.RemoveUntil(decided);
    }

    private void PutOutText(long until, LogLevel level)
    {
        if (isAtLineStart)
        {
            // At a line end that is put out, the hits before it are complete, so this is known.
            beganCovered = hits.CoveredUntil > decided;
            isAtLineStart = false;
        }
        while (decided < until)
        {
            var (length, isCovered) = hits.Next(decided, until);
            if (isCovered)
            {
                if (hits.BeganAt == decided) PutOutMask(level);
            }
            else
            {
                MaskCoveredBeginning(level);
                parts.Append(level, waiting.Between(decided, decided + length));
            }
            decided += length;
        }
    }

    private void PutOutMask(LogLevel level)
    {
        MaskCoveredBeginning(level);
        parts.AppendMask(level);
    }

    private void MaskCoveredBeginning(LogLevel level)
    {
        if (!beganCovered) return;
        beganCovered = false;
        parts.AppendMask(level);
    }

    /// <summary>A secret came to be known while text waits: what has not been put out is searched again.</summary>
    private void Reread()
    {
        automaton = mask.Automaton;
        node = 0;
        scanned = decided;
        hits.ForgetUnbegun();
        colors.RemoveUntil(long.MaxValue);
        foreach (var (position, _) in lineEnds) Scan(position, isWhole: true);
        Scan(waiting.End, isWhole: false);
    }
}
