using System.Globalization;
using System.Reflection;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Longshore.Api.Transport;

/// <summary>The answer "no": status and error document of a refusal.</summary>
internal sealed class RefusedResult(Refusal refusal) : IResult, IEndpointMetadataProvider
{
    public Refusal Refusal { get; } = refusal;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ErrorDocument), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Refusal is TooMany tooMany)
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(tooMany.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return httpContext.WriteError(RefusalTranslation.Status(Refusal), RefusalTranslation.Document(Refusal));
    }
}
