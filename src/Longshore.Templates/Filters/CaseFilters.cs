namespace Longshore.Templates.Filters;

/// <summary>Upper and lower case by Unicode's rules, the same on every machine.</summary>
internal static class CaseFilters
{
    public static string? ToUpper(FilterCall call) => call.HasNoOptions ? call.Argument?.ToUpperInvariant() : null;

    public static string? ToLower(FilterCall call) => call.HasNoOptions ? call.Argument?.ToLowerInvariant() : null;
}
