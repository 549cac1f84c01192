using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>Words for statuses that come without any: unknown routes, wrong methods, sizes.</summary>
internal static class BareStatus
{
    public static ErrorDocument Document(HttpContext context) => Document(context.Response.StatusCode, context);

    public static ErrorDocument Document(int status, HttpContext context) => new() { ErrorMessage = Text(status, context) };

    private static string Text(int status, HttpContext context) => status switch
    {
        StatusCodes.Status401Unauthorized => "You are not signed in. Sign in, or send an API key in the header X-Octopus-ApiKey.",
        StatusCodes.Status404NotFound => "There is nothing at this address. See /openapi/v1.json for what there is.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} does not work here; allowed: {context.Response.Headers.Allow}.",
        StatusCodes.Status408RequestTimeout => "The request came in too slowly.",
        StatusCodes.Status411LengthRequired => "The request says no length. Send Content-Length.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this route takes.",
        StatusCodes.Status414UriTooLong => "The address is too long. Ask for fewer ids at once.",
        StatusCodes.Status415UnsupportedMediaType => "This route does not take a body of this kind. Send JSON.",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "The headers are too large.",
        _ => $"The request was answered with status {status}.",
    };
}
