using System.Buffers;

namespace Longshore.WorkerHost.Survey;

/// <summary>Finds the version in what a program says of itself.</summary>
internal static class VersionText
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789.");

    /// <summary>The first stretch of digits and dots that has a dot, such as <c>5.2.15</c> in <c>GNU bash, version 5.2.15(1)-release</c>; empty when there is none.</summary>
    public static string In(string line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (!char.IsAsciiDigit(line[start])) continue;
            var length = line.AsSpan(start).IndexOfAnyExcept(Characters);
            var found = (length < 0 ? line[start..] : line.Substring(start, length)).TrimEnd('.');
            if (found.Contains('.', StringComparison.Ordinal)) return found;
            start += found.Length;
        }
        return "";
    }
}
