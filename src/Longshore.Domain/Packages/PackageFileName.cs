using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Longshore.Domain.Packages;

/// <summary>What the name of a package file says: <c>Acme.Web.1.2.3.zip</c> is version 1.2.3 of Acme.Web (workers.md §11.3).</summary>
/// <param name="Id">As written.</param>
/// <param name="Version">As written, pre-release and metadata included.</param>
/// <param name="Extension">With the dot, as written.</param>
public sealed partial record PackageFileName(string Id, string Version, string Extension)
{
    /// <summary>Longest file name looked at; no file system takes more.</summary>
    public const int MaxLength = 255;

    private static readonly string[] Accepted = [".nupkg", ".zip", ".jar", ".war", ".ear", ".rar", ".tar", ".tgz", ".tar.gz", ".tar.z", ".tar.bz", ".tar.bz2"];

    /// <summary>The built-in feed takes this kind of file.</summary>
    public bool IsAccepted => Accepted.Contains(Extension, StringComparer.OrdinalIgnoreCase) || Extension.StartsWith(".tbz", StringComparison.OrdinalIgnoreCase);

    /// <summary>False: the name holds no id and version.</summary>
    /// <param name="fileName">Without folders.</param>
    public static bool TryParse([NotNullWhen(true)] string? fileName, [NotNullWhen(true)] out PackageFileName? name)
    {
        name = null;
        if (fileName is null || fileName.Length > MaxLength) return false;
        var tar = Tar().Match(fileName);
        var parts = tar.Success ? IdAndVersion().Match(fileName[..tar.Index]) : IdVersionAndExtension().Match(fileName);
        if (!parts.Success || parts.Groups["number"].Captures.Any(number => !int.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return false;
        name = new(parts.Groups["id"].Value, parts.Groups["version"].Value, tar.Success ? tar.Value : parts.Groups["extension"].Value);
        return true;
    }

    private const string Id_ = @"^(?<id>\w+(?:[_.-]\w+)*?)";
    private const string Version_ = @"\.(?<version>(?<number>[0-9]+)(?:\.(?<number>[0-9]+)){0,3}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)";

    // These extensions have two parts; a lone last part of any other name is found by the third pattern.
    [GeneratedRegex(@"\.tar(?:\.[0-9A-Za-z]+)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tar();

    [GeneratedRegex(Id_ + Version_ + @"\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdAndVersion();

    [GeneratedRegex(Id_ + Version_ + @"(?<extension>(?:\.[0-9A-Za-z]+)+)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdVersionAndExtension();
}
