using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Longshore.Api.Transport;

/// <summary>Writes error documents.</summary>
internal static class ErrorResponse
{
    public static Task WriteError(this HttpContext context, int status, ErrorDocument document)
    {
        context.Response.StatusCode = status;
        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return context.Response.WriteAsJsonAsync(document, json, "application/json; charset=utf-8", context.RequestAborted);
    }
}
