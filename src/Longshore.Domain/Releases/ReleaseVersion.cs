using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Longshore.Domain.Releases;

/// <summary>A version number as releases and packages carry it: one to four numbers, an optional <c>v</c> before and SemVer labels behind (workers.md §13.8).</summary>
/// <param name="Text">As written.</param>
/// <param name="Numbers">Major, minor, patch, revision: as many as were written.</param>
/// <param name="Suffix">Pre-release label without its dash; empty for a final version.</param>
/// <param name="Metadata">Build label without its plus; takes no part in order.</param>
public sealed record ReleaseVersion(string Text, ImmutableArray<int> Numbers, string Suffix, string Metadata) : IComparable<ReleaseVersion>
{
    public const int MaxLength = 200;

    /// <summary>What a version may look like, for messages.</summary>
    public const string Form = "Use one to four numbers with dots, such as 1.2.3, 2026.11.1 or 1.2.3-beta.1.";

    public bool IsPrerelease => Suffix.Length > 0;

    /// <summary>A number by its place, from 0; 0 when it was not written.</summary>
    public int Number(int place) => place < Numbers.Length ? Numbers[place] : 0;

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReleaseVersion? version)
    {
        version = null;
        if (text is null || text.Length is 0 or > MaxLength) return false;
        var rest = text[0] is 'v' or 'V' ? text.AsSpan(1) : text.AsSpan();
        var metadata = Cut(ref rest, '+');
        var suffix = Cut(ref rest, '-');
        if (!IsLabel(metadata) || !IsLabel(suffix)) return false;
        var numbers = ImmutableArray.CreateBuilder<int>(4);
        foreach (var range in rest.Split('.'))
        {
            if (numbers.Count == 4 || !int.TryParse(rest[range], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            numbers.Add(number);
        }
        version = new(text, numbers.ToImmutable(), suffix ?? "", metadata ?? "");
        return true;
    }

    /// <summary>Order of precedence as in SemVer: numbers, then final before pre-release, then the label part by part.</summary>
    public int CompareTo(ReleaseVersion? other)
    {
        if (other is null) return 1;
        for (var place = 0; place < 4; place++)
        {
            if (Number(place).CompareTo(other.Number(place)) is var byNumber and not 0) return byNumber;
        }
        return (IsPrerelease, other.IsPrerelease) switch
        {
            (false, false) => 0,
            (false, true) => 1,
            (true, false) => -1,
            (true, true) => CompareLabels(Suffix.Split('.'), other.Suffix.Split('.')),
        };
    }

    public static bool operator <(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;

    // Null: there is no such mark. Empty behind the mark is wrong, and told apart by IsLabel.
    private static string? Cut(ref ReadOnlySpan<char> text, char mark)
    {
        var at = text.IndexOf(mark);
        if (at < 0) return null;
        var label = text[(at + 1)..].ToString();
        text = text[..at];
        return label;
    }

    private static bool IsLabel(string? label) =>
        label is null || (label.Length > 0 && label.Split('.').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')));

    private static int CompareLabels(string[] left, string[] right)
    {
        for (var place = 0; place < Math.Min(left.Length, right.Length); place++)
        {
            var (a, b) = (left[place], right[place]);
            var (aIsNumber, bIsNumber) = (a.All(char.IsAsciiDigit), b.All(char.IsAsciiDigit));
            var order = (aIsNumber, bIsNumber) switch
            {
                (true, true) => CompareDigits(a, b),
                (true, false) => -1,
                (false, true) => 1,
                (false, false) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
            };
            if (order != 0) return order;
        }
        return left.Length.CompareTo(right.Length);
    }

    // Labels may hold dates and build counters of any length.
    private static int CompareDigits(string left, string right)
    {
        var (a, b) = (left.TrimStart('0'), right.TrimStart('0'));
        return a.Length == b.Length ? string.CompareOrdinal(a, b) : a.Length.CompareTo(b.Length);
    }
}
