using System.Text;
using Longshore.Steps.Logs;

namespace Longshore.Steps.Masking;

/// <summary>Puts masked pieces together to lines, and cuts lines longer than <see cref="LogBlock.LongestPart"/>, between characters where the text is UTF-8.</summary>
internal sealed class PartWriter(MaskedLine output)
{
    private const int UsualLength = 4 * 1024;
    private const int LongestCharacter = 4;

    private static readonly byte[] Mask = Encoding.ASCII.GetBytes(SecretMask.Replacement);

    private byte[] buffer = new byte[UsualLength];
    private int length;

    internal void AppendMask(LogLevel level) => Append(level, Mask);

    internal void Append(LogLevel level, ReadOnlySpan<byte> text)
    {
        while (length + text.Length > LogBlock.LongestPart)
        {
            // One byte more than a part holds: the cut is right only when the byte after it is known.
            var taken = LogBlock.LongestPart + 1 - length;
            Keep(text[..taken]);
            text = text[taken..];
            var part = CutBefore(buffer.AsSpan(0, length));
            output(level, true, buffer.AsSpan(0, part));
            buffer.AsSpan(part, length - part).CopyTo(buffer);
            length -= part;
        }
        Keep(text);
    }

    internal void EndLine(LogLevel level)
    {
        output(level, false, buffer.AsSpan(0, length));
        length = 0;
    }

    internal void Trim()
    {
        if (length == 0 && buffer.Length > UsualLength) buffer = new byte[UsualLength];
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        if (buffer.Length - length < text.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + text.Length));
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    private static int CutBefore(ReadOnlySpan<byte> text)
    {
        for (var cut = LogBlock.LongestPart; cut > LogBlock.LongestPart - LongestCharacter; cut--)
            if ((text[cut] & 0xC0) != 0x80) return cut;
        return LogBlock.LongestPart;
    }
}
