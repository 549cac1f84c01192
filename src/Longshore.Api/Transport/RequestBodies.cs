using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Longshore.Api.Transport;

/// <summary>Bounds bodies before they are read, and lets JSON be JSON whatever the client calls it (rest-api.md §1.3).</summary>
internal sealed class RequestBodies(RequestDelegate next, IOptions<ApiLimits> limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!ApiPaths.IsApi(context.Request.Path)) return next(context);
        var upload = context.GetEndpoint()?.Metadata.GetMetadata<TakesUpload>() is not null;
        var limit = upload ? limits.Value.MaxUpload : limits.Value.MaxJsonBody;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        if (context.Request.ContentLength > limit)
        {
            // The body is left unread, so the connection cannot be used for another request.
            context.Response.Headers.Connection = "close";
            return context.WriteError(StatusCodes.Status413PayloadTooLarge, BareStatus.Document(StatusCodes.Status413PayloadTooLarge, context));
        }
        if (!upload && !IsBytes(context.Request.ContentType)) context.Request.ContentType = JsonType(context.Request.ContentType);
        return next(context);
    }

    private static bool IsBytes(string? type) =>
        type is not null
        && (type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase));

    private static string JsonType(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var known) && known.Charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            ? $"application/json; charset={known.Charset}"
            : "application/json; charset=utf-8";
}
