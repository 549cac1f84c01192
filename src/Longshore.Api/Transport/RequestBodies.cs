using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Longshore.Api.Transport;

/// <summary>Bounds bodies before they are read. Needs to know the route.</summary>
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
        return next(context);
    }
}
