using System.Globalization;

namespace Longshore.Domain.Workers;

/// <summary>A number with its noun: <c>1 step</c>, <c>4 steps</c>.</summary>
internal static class Counted
{
    public static string Of(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
