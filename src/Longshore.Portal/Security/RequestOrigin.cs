using Longshore.Application.Security;
using Microsoft.AspNetCore.Http;

namespace Longshore.Portal.Security;

internal static class RequestOrigin
{
    /// <summary>Where a request comes from, for the audit.</summary>
    public static Origin OriginOf(this HttpContext context) => new(context.Request.Headers.UserAgent, context.Connection.RemoteIpAddress?.ToString());
}
