using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Longshore.Api.Transport;

/// <summary>Lets JSON be JSON whatever the client calls it (rest-api.md §1.3). Before routing, which would refuse a wrong name.</summary>
internal sealed class BodyTypes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (ApiPaths.IsApi(context.Request.Path) && !IsBytes(context.Request.ContentType ?? "")) context.Request.ContentType = JsonType(context.Request.ContentType);
        return next(context);
    }

    private static bool IsBytes(string type) =>
        type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    private static string JsonType(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var known) && known.Charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            ? $"application/json; charset={known.Charset}"
            : "application/json; charset=utf-8";
}
