using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Longshore.Portal;

/// <summary>Headers of every page: only our own files, no script in the page, no frame around it, and no copy in a shared cache.</summary>
internal static class PageHeaders
{
    // Inline styles are needed for the heights of a log's spacers; they cannot run anything.
    // The base address is ours, because the framework resolves its own files against it.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void Add(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } next) return;
        endpoint.RequestDelegate = context =>
        {
            Write(context.Response.Headers);
            return next(context);
        };
    }

    private static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
