using System.Diagnostics.CodeAnalysis;

namespace Longshore.Client;

/// <summary>Where a server answers: scheme, host, port and, behind a proxy, the directory in front of <c>/api</c>.</summary>
public sealed record ServerAddress
{
    private ServerAddress(Uri root) => Root = root;

    /// <summary>The address with a slash at its end, so that <c>api/…</c> can be appended.</summary>
    public Uri Root { get; }

    /// <summary>Whether what travels is encrypted, or never leaves the machine.</summary>
    public bool IsPrivate => Root.Scheme == Uri.UriSchemeHttps || Root.IsLoopback;

    /// <summary>
    /// Reads what people type: with or without a scheme (<c>http</c> is meant then), with a slash, <c>/api</c> or a portal page at the end.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ServerAddress? address)
    {
        address = null;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var full = text.Contains("://", StringComparison.Ordinal) ? text.Trim() : "http://" + text.Trim();
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri)) return false;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return false;
        if (uri.Host.Length == 0 || uri.UserInfo.Length > 0) return false;
        address = new(new Uri(uri.GetLeftPart(UriPartial.Authority) + Directory(uri.AbsolutePath)));
        return true;
    }

    /// <summary>The address as a person writes it, without the slash at the end.</summary>
    public override string ToString() => Root.ToString().TrimEnd('/');

    private static string Directory(string path)
    {
        var kept = path.TrimEnd('/');
        foreach (var end in (ReadOnlySpan<string>)["/api", "/app"])
            if (kept.EndsWith(end, StringComparison.OrdinalIgnoreCase)) kept = kept[..^end.Length];
        return kept + "/";
    }
}
