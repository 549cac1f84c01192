using System.Globalization;

namespace Longshore.Templates.Filters;

/// <summary>One part of an address. What goes wrong is said in the result.</summary>
internal static class UriPartFilter
{
    public static string? UriPart(FilterCall call)
    {
        if (call.Argument is not { } text) return null;
        if (call.HasNoOptions) return "[UriPart error: no argument given]";
        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri)) return text;
        var part = call.Options[0];
        var name = part.ToLowerInvariant();
        if (name == "isabsoluteuri") return Answer(uri.IsAbsoluteUri);
        if (!uri.IsAbsoluteUri && IsPart(name)) return $"[UriPart {part} error: This operation is not supported for a relative URI.]";
        return uri.IsAbsoluteUri && Of(uri, name) is { } found ? found : $"[UriPart {part} error: argument '{part}' not supported]";
    }

    private static bool IsPart(string name) => Of(new Uri("http://x"), name) is not null;

    private static string? Of(Uri uri, string name) => name switch
    {
        "absolutepath" => uri.AbsolutePath,
        "absoluteuri" => uri.AbsoluteUri,
        "authority" => uri.Authority,
        "dnssafehost" => uri.DnsSafeHost,
        "fragment" => uri.Fragment,
        "host" => uri.Host,
        "hostandport" => uri.GetComponents(UriComponents.HostAndPort, UriFormat.Unescaped),
        "hostnametype" => uri.HostNameType.ToString(),
        "isdefaultport" => Answer(uri.IsDefaultPort),
        "isfile" => Answer(uri.IsFile),
        "isloopback" => Answer(uri.IsLoopback),
        "isunc" => Answer(uri.IsUnc),
        "path" => uri.LocalPath,
        "pathandquery" => uri.PathAndQuery,
        "port" => uri.Port.ToString(CultureInfo.InvariantCulture),
        "query" => uri.Query,
        "scheme" => uri.Scheme,
        "schemeandserver" => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.Unescaped),
        "userinfo" => uri.UserInfo,
        _ => null,
    };

    private static string Answer(bool yes) => yes ? "true" : "false";
}
