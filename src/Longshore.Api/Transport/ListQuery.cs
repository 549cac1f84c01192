using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Longshore.Application.Lists;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>The query of a list: paging, the usual filters, and by name whatever else the list knows.</summary>
internal sealed class ListQuery(HttpRequest request)
{
    /// <summary>Paging and the filters every list has.</summary>
    public required Listing Listing { get; init; }

    /// <summary>The same filters over the whole list, for <c>…/all</c>.</summary>
    public Listing Everything => Listing with { Skip = 0, Take = int.MaxValue };

    public HttpRequest Request { get; } = request;

    /// <summary>Binds the parameter of an endpoint.</summary>
    /// <exception cref="RefusedRequestException">A number is none or is negative.</exception>
    public static ValueTask<ListQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var request = context.Request;
        ImmutableArray<string>? ids = request.Query.ContainsKey("ids") ? Split(request, "ids") : null;
        var skip = Number(request, "skip", 0);
        return ValueTask.FromResult<ListQuery?>(new(request)
        {
            Listing = new()
            {
                // A client that asks for ids in batches counts skip over all of them; the ids already name the page.
                Skip = ids is { Length: var asked } && skip >= asked ? 0 : skip,
                Take = Number(request, "take", 30),
                Name = Text(request, "name"),
                PartialName = Text(request, "partialName"),
                Ids = ids,
            },
        });
    }

    /// <summary>A filter with several values: comma-joined or repeated; empty when not given.</summary>
    public ImmutableArray<string> Values(string name) => Split(Request, name);

    /// <summary>One text; null when not given or empty.</summary>
    public string? Value(string name) => Text(Request, name);

    /// <summary><c>true</c> or <c>False</c> in any case; null when not given.</summary>
    /// <exception cref="RefusedRequestException">It is neither.</exception>
    public bool? Flag(string name) => Text(Request, name) switch
    {
        null => null,
        var text when bool.TryParse(text, out var flag) => flag,
        _ => throw new RefusedRequestException(new Invalid(name, "The value is neither true nor false.", "Use true or false.")),
    };

    /// <summary>A time with offset; null when not given.</summary>
    /// <exception cref="RefusedRequestException">It is none.</exception>
    public DateTimeOffset? Time(string name) => Text(Request, name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => throw new RefusedRequestException(new Invalid(name, "The value is no time.", "Use a time such as 2026-01-31T12:00:00+00:00.")),
    };

    private static int Number(HttpRequest request, string name, int otherwise)
    {
        if (Text(request, name) is not { } text) return otherwise;
        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) || number < 0)
            throw new RefusedRequestException(new Invalid(name, "The value is no whole number from 0 up.", "Use a number such as 30."));
        return (int)Math.Min(number, int.MaxValue);
    }

    private static string? Text(HttpRequest request, string name) => request.Query[name] is [.., { Length: > 0 } last] ? last : null;

    private static ImmutableArray<string> Split(HttpRequest request, string name) =>
        [.. request.Query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
