using System.Diagnostics;
using System.Reflection;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Spaces;

/// <summary>The space a request works in.</summary>
/// <param name="Space">The one in the path, else the default space.</param>
/// <param name="IsNamed">The path names it. A route whose ids are unique in the whole server may look everywhere when it does not.</param>
internal sealed record SpaceScope(SpaceId Space, bool IsNamed)
{
    /// <summary>Null: the path names no space.</summary>
    public SpaceId? Named => IsNamed ? Space : null;

    public static ValueTask<SpaceScope?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<SpaceScope?>(context.Features.Get<SpaceScope>() ?? throw new UnreachableException("The route is not mapped inside a space."));

    /// <summary>Address inside the space, such as <c>/api/Spaces-1/environments</c>.</summary>
    public string Path(string rest) => $"/api/{Space}/{rest}";

    /// <summary>What follows the prefix in a path of this scope.</summary>
    public string Rest(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var prefix = !IsNamed ? 1 : parts[1].Equals("spaces", StringComparison.OrdinalIgnoreCase) ? 3 : 2;
        return string.Join('/', parts.Skip(prefix));
    }
}
