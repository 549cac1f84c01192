namespace Longshore.Templates.Filters;

/// <summary>Texts put behind or before the value. A missing value counts as empty, which makes <c>#{Missing | Append "x"}</c> the way to give a default.</summary>
internal static class JoinFilters
{
    public static string? Append(FilterCall call) => Check(call) ? call.Argument + string.Concat(call.Options) : null;

    public static string? Prepend(FilterCall call) => Check(call) ? string.Concat(call.Options) + call.Argument : null;

    private static bool Check(FilterCall call)
    {
        if (call.HasNoOptions) return false;
        call.Run.CheckLength((call.Argument?.Length ?? 0) + call.Options.Sum(option => (long)option.Length));
        return true;
    }
}
