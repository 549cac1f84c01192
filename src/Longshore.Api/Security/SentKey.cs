using Longshore.Domain.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Longshore.Api.Security;

/// <summary>The API key of a request: in a header, or in the query for those who cannot set headers.</summary>
internal static class SentKey
{
    /// <summary>Null: none. An empty header is none: some clients send it when they have no key.</summary>
    public static string? Of(HttpRequest request) =>
        Text(request.Headers["X-Octopus-ApiKey"]) ?? Text(request.Headers["X-NuGet-ApiKey"]) ?? Bearer(request.Headers.Authorization.ToString()) ?? Text(request.Query["apikey"]);

    private static string? Text(StringValues values) => values.ToString().Trim() is { Length: > 0 } key ? key : null;

    private static string? Bearer(string header) => header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? Text(header["Bearer ".Length..]) : null;
}
