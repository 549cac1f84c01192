using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Longshore.Api.Transport;

/// <summary>Bounds addresses and headers. The listener has bounds of its own, far above these, but refuses without a document.</summary>
internal sealed class RequestHeads(RequestDelegate next)
{
    /// <summary>Characters. Clients ask for 300 ids at once in one address.</summary>
    public const int MaxAddress = 32 * 1024;

    /// <summary>Characters of all names and values.</summary>
    public const int MaxHeaders = 32 * 1024;

    public const int MaxHeaderCount = 100;

    public Task InvokeAsync(HttpContext context)
    {
        if (!ApiPaths.IsApi(context.Request.Path)) return next(context);
        var status = Length(context.Features.Get<IHttpRequestFeature>()?.RawTarget) > MaxAddress ? StatusCodes.Status414UriTooLong
            : context.Request.Headers.Count > MaxHeaderCount || context.Request.Headers.Sum(header => Length(header.Key) + header.Value.Sum(value => Length(value))) > MaxHeaders ? StatusCodes.Status431RequestHeaderFieldsTooLarge
            : StatusCodes.Status200OK;
        return status == StatusCodes.Status200OK ? next(context) : context.WriteError(status, BareStatus.Document(status, context));
    }

    private static int Length(string? text) => text?.Length ?? 0;
}
