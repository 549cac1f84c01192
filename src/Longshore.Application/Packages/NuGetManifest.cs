using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace Longshore.Application.Packages;

/// <summary>Id and version that a <c>.nupkg</c> says of itself in its <c>.nuspec</c>.</summary>
internal sealed partial record NuGetManifest(string Id, string Version)
{
    // The largest real ones have some 100 KB; what unpacks to more is no manifest.
    private const int MaxLength = 1024 * 1024;
    private const int MaxTextLength = 200;

    /// <summary>Null: the file is no archive, holds no manifest, or one that does not name a package; the file's name counts then.</summary>
    public static NuGetManifest? TryRead(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Contains('/', StringComparison.Ordinal)) is not { } entry) return null;
            using var text = entry.Open();
            return Read(text);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            return null;
        }
    }

    private static NuGetManifest? Read(Stream text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxLength };
        using var reader = XmlReader.Create(text, settings);
        string? id = null, version = null;
        while ((id is null || version is null) && reader.Read())
        {
            // package / metadata / id: deeper elements of the same name belong to something else.
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != 2) continue;
            if (reader.LocalName == "id") id = reader.ReadString().Trim();
            else if (reader.LocalName == "version") version = reader.ReadString().Trim();
        }
        return id is { Length: <= MaxTextLength } && version is { Length: <= MaxTextLength } && IdForm().IsMatch(id) && VersionForm().IsMatch(version) ? new(id, version) : null;
    }

    [GeneratedRegex(@"^\w+(?:[_.-]\w+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+){0,3}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionForm();
}
