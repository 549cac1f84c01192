using System.Globalization;
using System.Numerics;
using Longshore.Storage.Records;

namespace Longshore.Storage.Packages;

/// <summary>
/// Makes versions that mean the same equal: <c>1.0</c>, <c>1.0.0.0</c> and <c>01.0.0</c> become <c>1.0.0</c>; case does not count; what follows <c>-</c> or
/// <c>+</c> does. A text that is no version stands for itself.
/// </summary>
internal static class PackageVersionKey
{
    private const int LeastParts = 3;

    public static string Of(string version)
    {
        var key = TextKey.Of(version.Trim());
        var end = key.AsSpan().IndexOfAny('-', '+');
        var numbers = end < 0 ? key : key[..end];
        var parts = new List<BigInteger>();
        foreach (var part in numbers.Split('.'))
        {
            if (!BigInteger.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return key;
            parts.Add(number);
        }
        while (parts.Count < LeastParts) parts.Add(BigInteger.Zero);
        while (parts.Count > LeastParts && parts[^1].IsZero) parts.RemoveAt(parts.Count - 1);
        return string.Join('.', parts.Select(part => part.ToString(CultureInfo.InvariantCulture))) + (end < 0 ? "" : key[end..]);
    }
}
