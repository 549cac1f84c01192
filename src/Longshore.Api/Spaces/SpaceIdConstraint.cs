using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

/// <summary>Tells <c>/api/Spaces-1/…</c> from <c>/api/environments/…</c>: the first segment is a space only when it looks like one.</summary>
internal sealed class SpaceIdConstraint : IRouteConstraint
{
    public const string Name = "space";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string text && SpaceId.TryParse(text, null, out _);
}
