using System.Buffers;

namespace Longshore.Steps.Masking;

/// <summary>Terminal sequences that only change how the letters after them look (SGR: <c>ESC [ numbers m</c>).</summary>
internal static class ColorCode
{
    internal const byte Escape = 0x1B;

    /// <summary>Longer ones are no colours; real ones stay below 20 bytes.</summary>
    internal const int Longest = 64;

    private static readonly SearchValues<byte> Parameters = SearchValues.Create("0123456789;:"u8);

    /// <summary>Length of the sequence that <paramref name="text"/> begins with; 0 when it begins with none; -1 when more text must decide.</summary>
    /// <param name="isWhole">No more text follows.</param>
    internal static int LengthAt(ReadOnlySpan<byte> text, bool isWhole)
    {
        if (text.IsEmpty || text[0] != Escape) return 0;
        var undecided = isWhole ? 0 : -1;
        if (text.Length == 1) return undecided;
        if (text[1] != '[') return 0;
        var parameters = text[2..Math.Min(text.Length, Longest)].IndexOfAnyExcept(Parameters);
        if (parameters < 0) return text.Length < Longest ? undecided : 0;
        return text[2 + parameters] == 'm' ? parameters + 3 : 0;
    }
}
