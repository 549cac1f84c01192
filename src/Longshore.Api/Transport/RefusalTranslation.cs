using System.Collections.Immutable;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>Turns a refusal into status and error document; nobody else decides either.</summary>
internal static class RefusalTranslation
{
    public static int Status(Refusal refusal) => refusal switch
    {
        NotFound => StatusCodes.Status404NotFound,
        Conflict => StatusCodes.Status409Conflict,
        Denied => StatusCodes.Status403Forbidden,
        Unauthenticated => StatusCodes.Status401Unauthorized,
        TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };

    public static ErrorDocument Document(Refusal refusal)
    {
        var all = Each(refusal);
        var aboutTheRequest = refusal is Invalid or Conflict or Several;
        return new()
        {
            ErrorMessage = aboutTheRequest ? "There was a problem with your request." : refusal.ToString(),
            Errors = aboutTheRequest ? [.. all.Select(Text)] : [],
            Details = all.Where(one => one.Field.Length > 0).GroupBy(one => one.Field).ToDictionary(field => field.Key, field => string.Join(" ", field.Select(one => one.ToString()))),
        };
    }

    private static ImmutableArray<Refusal> Each(Refusal refusal) => refusal is Several several ? [.. several.All.SelectMany(one => Each(one))] : [refusal];

    private static string Text(Refusal refusal) => refusal.Field.Length == 0 ? refusal.ToString() : $"{refusal.Field}: {refusal}";
}
