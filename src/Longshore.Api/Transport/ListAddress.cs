using System.Globalization;
using System.Text;
using Longshore.Api.Spaces;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>Address of a list in its canonical form (<c>/api/Spaces-1/…</c>, whichever prefix was used) with the filters of the request.</summary>
internal sealed record ListAddress(string Path, string Filters)
{
    public static ListAddress Of(HttpRequest request) => new(Canonical(request), FiltersOf(request.Query));

    public string Page(int skip, int take) => string.Create(CultureInfo.InvariantCulture, $"{Path}?skip={skip}&take={take}{Filters}");

    private static string Canonical(HttpRequest request)
    {
        var path = request.Path.ToUriComponent().TrimEnd('/');
        return request.HttpContext.Features.Get<SpaceScope>() is { } scope ? scope.Path(scope.Rest(path)) : path;
    }

    private static string FiltersOf(IQueryCollection query)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in query)
        {
            // A key in the address must not be copied into documents.
            if (name.Equals("skip", StringComparison.OrdinalIgnoreCase) || name.Equals("take", StringComparison.OrdinalIgnoreCase) || name.Equals("apikey", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var value in values) text.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value ?? ""));
        }
        return text.ToString();
    }
}
