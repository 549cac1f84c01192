namespace Longshore.Portal.Tasks.Logs;

/// <summary>Applies one SGR sequence to a style.</summary>
internal static class AnsiSgr
{
    /// <summary>More parameters than any honest sequence has are ignored.</summary>
    private const int MostNumbers = 64;

    /// <param name="parameters">What stood between <c>ESC [</c> and <c>m</c>, such as <c>1;38;5;208</c>.</param>
    public static AnsiStyle Apply(AnsiStyle style, ReadOnlySpan<char> parameters)
    {
        Span<int> numbers = stackalloc int[MostNumbers];
        var count = Numbers(parameters, numbers);
        for (var at = 0; at < count; at++)
        {
            var number = numbers[at];
            if (number is 38 or 48)
            {
                var (colour, used) = Extended(numbers[(at + 1)..count]);
                at += used;
                if (colour >= 0) style = number == 38 ? style with { Ink = colour } : style with { Ground = colour };
                continue;
            }
            style = Simple(style, number);
        }
        return style;
    }

    private static AnsiStyle Simple(AnsiStyle style, int number) => number switch
    {
        0 => AnsiStyle.Plain,
        1 => style with { Bold = true },
        2 => style with { Dim = true },
        3 => style with { Italic = true },
        4 or 21 => style with { Underline = true },
        7 => style with { Inverse = true },
        9 => style with { Strike = true },
        22 => style with { Bold = false, Dim = false },
        23 => style with { Italic = false },
        24 => style with { Underline = false },
        27 => style with { Inverse = false },
        29 => style with { Strike = false },
        >= 30 and <= 37 => style with { Ink = number - 30 },
        39 => style with { Ink = -1 },
        >= 40 and <= 47 => style with { Ground = number - 40 },
        49 => style with { Ground = -1 },
        >= 90 and <= 97 => style with { Ink = number - 90 + 8 },
        >= 100 and <= 107 => style with { Ground = number - 100 + 8 },
        _ => style,
    };

    private static (int Colour, int Used) Extended(ReadOnlySpan<int> rest) => rest switch
    {
        [5, var index, ..] => (AnsiStyle.Indexed(index), 2),
        [2, var red, var green, var blue, ..] => (AnsiStyle.Rgb(red, green, blue), 4),
        _ => (-1, rest.Length),
    };

    private static int Numbers(ReadOnlySpan<char> text, Span<int> numbers)
    {
        if (text.IsEmpty)
        {
            numbers[0] = 0;
            return 1;
        }
        var count = 0;
        var number = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) number = Math.Min(number * 10 + (c - '0'), 9_999);
            else if (count < numbers.Length)
            {
                numbers[count++] = number;
                number = 0;
            }
        }
        if (count < numbers.Length) numbers[count++] = number;
        return count;
    }
}
