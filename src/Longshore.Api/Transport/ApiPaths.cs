using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>Which addresses belong to programs rather than to people with a browser.</summary>
internal static class ApiPaths
{
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/.well-known");
}
