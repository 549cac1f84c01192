using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Longshore.Domain.Packages;

/// <summary>A version as it is ordered (workers.md §11.1): 1 to 4 numbers, a pre-release before its release, metadata ignored. A text that is no version stands before all that are.</summary>
public sealed class PackageVersion
{
    private readonly ImmutableArray<BigInteger> numbers;
    private readonly ImmutableArray<string> preRelease;
    private readonly bool isVersion;

    public PackageVersion(string text)
    {
        Text = text;
        var withoutMetadata = text.Split('+')[0];
        var dash = withoutMetadata.IndexOf('-', StringComparison.Ordinal);
        var parts = (dash < 0 ? withoutMetadata : withoutMetadata[..dash]).Split('.');
        isVersion = parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
        numbers = isVersion ? [.. parts.Select(part => BigInteger.Parse(part, CultureInfo.InvariantCulture))] : [];
        preRelease = dash < 0 ? [] : [.. withoutMetadata[(dash + 1)..].Split('.')];
    }

    /// <summary>Oldest first.</summary>
    public static IComparer<PackageVersion> Order { get; } = Comparer<PackageVersion>.Create((one, other) => one.CompareTo(other));

    /// <summary>As written.</summary>
    public string Text { get; }

    public bool IsPreRelease => preRelease.Length > 0;

    private int CompareTo(PackageVersion other)
    {
        if (isVersion != other.isVersion) return isVersion ? 1 : -1;
        if (!isVersion) return string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);
        for (var at = 0; at < Math.Max(numbers.Length, other.numbers.Length); at++)
        {
            var difference = NumberAt(at).CompareTo(other.NumberAt(at));
            if (difference != 0) return difference;
        }
        return ComparePreRelease(other);
    }

    private BigInteger NumberAt(int at) => at < numbers.Length ? numbers[at] : BigInteger.Zero;

    private int ComparePreRelease(PackageVersion other)
    {
        if (IsPreRelease != other.IsPreRelease) return IsPreRelease ? -1 : 1;
        for (var at = 0; at < Math.Min(preRelease.Length, other.preRelease.Length); at++)
        {
            var difference = CompareIdentifiers(preRelease[at], other.preRelease[at]);
            if (difference != 0) return difference;
        }
        return preRelease.Length.CompareTo(other.preRelease.Length);
    }

    // Numbers among themselves by value, and before words.
    private static int CompareIdentifiers(string one, string other)
    {
        var (oneIsNumber, otherIsNumber) = (IsNumber(one), IsNumber(other));
        return (oneIsNumber, otherIsNumber) switch
        {
            (true, true) => BigInteger.Parse(one, CultureInfo.InvariantCulture).CompareTo(BigInteger.Parse(other, CultureInfo.InvariantCulture)),
            (true, false) => -1,
            (false, true) => 1,
            (false, false) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool IsNumber(string identifier) => identifier.Length > 0 && identifier.All(char.IsAsciiDigit);
}
