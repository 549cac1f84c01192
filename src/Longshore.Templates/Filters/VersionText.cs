using System.Globalization;

namespace Longshore.Templates.Filters;

/// <summary>A version as users write them: <c>v1.2.3.4-branch-x.12+build</c>, any part of it missing, blanks around numbers.</summary>
internal sealed class VersionText
{
    private readonly List<string> numbers = [];

    private VersionText(string preRelease, string metadata)
    {
        PreRelease = preRelease;
        Metadata = metadata;
    }

    public string PreRelease { get; }

    /// <summary>The pre-release up to its first separator.</summary>
    public string PreReleasePrefix => PreRelease.AsSpan().IndexOfAny(".-_\\") is >= 0 and var end ? PreRelease[..end] : PreRelease;

    /// <summary>The pre-release behind its first separator.</summary>
    public string PreReleaseCounter => PreRelease.AsSpan().IndexOfAny(".-_\\") is >= 0 and var end ? PreRelease[(end + 1)..] : "";

    public string Metadata { get; }

    /// <summary>Major, minor, patch, revision by their place from 0; <c>0</c> if absent.</summary>
    public string Number(int place) => place < numbers.Count ? numbers[place] : "0";

    public static bool TryParse(string text, out VersionText version)
    {
        version = new VersionText("", "");
        var numbers = new List<string>();
        var rest = text.AsSpan().Trim();
        if (rest.IsEmpty || !TakeNumbers(ref rest, numbers)) return false;
        if (!rest.IsEmpty && IsSeparator(rest[0])) rest = rest[1..];
        var plus = rest.IndexOf('+');
        var preRelease = plus < 0 ? rest : rest[..plus];
        var metadata = plus < 0 ? [] : rest[(plus + 1)..];
        if (!AreAll(preRelease, c => char.IsAsciiLetterOrDigit(c) || IsSeparator(c))) return false;
        if (!AreAll(metadata, c => char.IsAsciiLetterOrDigit(c) || IsSeparator(c) || c == '+')) return false;
        version = new VersionText(preRelease.ToString(), metadata.ToString());
        version.numbers.AddRange(numbers);
        return true;
    }

    /// <summary>Takes up to four numbers from the front. False when one is too big to be one.</summary>
    private static bool TakeNumbers(ref ReadOnlySpan<char> rest, List<string> numbers)
    {
        var next = rest[0] is 'v' or 'V' ? rest[1..].TrimStart() : rest;
        while (TakeDigits(ref next, out var digits))
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            numbers.Add(number.ToString(CultureInfo.InvariantCulture));
            rest = next = next.TrimStart();
            if (numbers.Count == 4 || next.IsEmpty || next[0] != '.') break;
            next = next[1..].TrimStart();
        }

        return true;
    }

    // Digits that run on into a word are no number: 12ab is a pre-release.
    private static bool TakeDigits(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> digits)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        if (length < 0) length = text.Length;
        digits = text[..length];
        if (length == 0 || (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))) return false;
        text = text[length..];
        return true;
    }

    private static bool IsSeparator(char c) => c is '.' or '-' or '_' or '\\';

    private static bool AreAll(ReadOnlySpan<char> text, Func<char, bool> isAllowed)
    {
        foreach (var c in text)
            if (!isAllowed(c)) return false;
        return true;
    }
}
