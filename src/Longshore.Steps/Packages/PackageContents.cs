namespace Longshore.Steps.Packages;

/// <summary>Which entries of a package become files, and under which path; finds what cannot lie side by side.</summary>
internal sealed class PackageContents(bool isNuGet, bool ignoresCase)
{
    private readonly Dictionary<string, bool> folders = new(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Files and folders, also those only named by what lies in them.</summary>
    internal int Count => folders.Count;

    /// <summary>The path of an entry; null when it is only for the package format itself.</summary>
    /// <exception cref="InvalidDataException">Its path is impossible or taken.</exception>
    internal string? PathOf(ZipEntry entry)
    {
        var path = EntryPath.Of(isNuGet ? Uri.UnescapeDataString(entry.Name) : entry.Name);
        if (isNuGet && IsOfFormat(path)) return null;
        if (path.Length == 0) return entry.IsFolder ? null : throw new InvalidDataException("it has an entry without name");
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1)) AddFolder(path[..slash]);
        if (entry.IsFolder) AddFolder(path);
        else if (!folders.TryAdd(path, false)) throw new InvalidDataException($"it has two entries for '{path}'");
        return path;
    }

    private void AddFolder(string path)
    {
        if (!folders.TryAdd(path, true) && !folders[path]) throw new InvalidDataException($"its entry '{path}' is a file and a folder");
    }

    private static bool IsOfFormat(string path) =>
        path.StartsWith("_rels/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("package/services/metadata/", StringComparison.OrdinalIgnoreCase)
        || path.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
        || !path.Contains('/', StringComparison.Ordinal) && (path.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".nupkg.sha512", StringComparison.OrdinalIgnoreCase));
}
