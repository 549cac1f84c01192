using Microsoft.AspNetCore.Http;

namespace Longshore.Portal.Shell;

/// <summary>What a browser's cookies say about how to show the portal. Anything odd counts as not said.</summary>
/// <param name="Theme">light or dark; a browser without the cookie decides by its system, before the first paint.</param>
/// <param name="Zone">IANA time zone, or null.</param>
public sealed record Visit(string Theme, string? Zone)
{
    public static Visit Of(IRequestCookieCollection cookies) => new(
        cookies["longshore-theme"] == "dark" ? "dark" : "light",
        cookies["longshore-zone"] is { Length: > 0 and <= 64 } zone ? zone : null);
}
