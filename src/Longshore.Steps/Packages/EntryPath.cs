using System.Text;

namespace Longshore.Steps.Packages;

/// <summary>Where an entry of a package may go: a relative path that stays beneath the target whatever the archive calls it.</summary>
internal static class EntryPath
{
    private const int LongestName = 255;
    private const int LongestPath = 3_000;

    /// <summary>The path with <c>/</c> between its parts, without empty parts and <c>.</c>; empty for the target itself.</summary>
    /// <exception cref="InvalidDataException">The name leads out of the target, or no file can have it.</exception>
    internal static string Of(string name)
    {
        if (name.StartsWith('/') || name is [_, ':', ..]) throw Refused(name, "is an absolute path");
        if (name.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 || name.Contains('\x7F', StringComparison.Ordinal)) throw Refused(name, "holds control characters");
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (parts.Contains("..")) throw Refused(name, "leads out of the package");
        var path = string.Join('/', parts);
        if (parts.Any(part => Encoding.UTF8.GetByteCount(part) > LongestName) || Encoding.UTF8.GetByteCount(path) > LongestPath) throw Refused(name, "is too long for a file name");
        return path;
    }

    private static InvalidDataException Refused(string name, string why)
    {
        var shown = string.Concat(name.Take(200).Select(c => char.IsControl(c) ? '?' : c));
        return new InvalidDataException($"its entry '{shown}' {why}");
    }
}
