using Longshore.Steps.Logs;
using Longshore.Steps.Masking;

namespace Longshore.Steps.Output;

/// <summary>The text of one stream on its way to the log: a line gets the level that holds when it begins, then the mask.</summary>
internal sealed class MaskedOutput(SecretMask mask, MaskedLine output)
{
    private readonly MaskedStream stream = new(mask, output);
    private LogLevel? level;
    private bool isInLine;

    /// <param name="now">Level of a line that begins here; null drops it.</param>
    internal void Text(LogLevel? now, ReadOnlySpan<byte> text, bool endsLine)
    {
        if (!isInLine) level = now;
        isInLine = !endsLine;
        if (level is { } known) stream.Write(known, text, endsLine);
    }

    internal void End() => stream.End();

    internal void Trim() => stream.Trim();
}
