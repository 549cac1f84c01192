using System.Text.RegularExpressions;

namespace Longshore.Templates.Filters;

/// <summary>Questions about a text, answered with <c>true</c> or <c>false</c>. All compare exactly.</summary>
internal static class ComparisonFilters
{
    public static string? StartsWith(FilterCall call) => Ask(call, (text, wanted) => text.StartsWith(wanted, StringComparison.Ordinal));

    public static string? EndsWith(FilterCall call) => Ask(call, (text, wanted) => text.EndsWith(wanted, StringComparison.Ordinal));

    public static string? Contains(FilterCall call) => Ask(call, (text, wanted) => text.Contains(wanted, StringComparison.Ordinal));

    /// <summary>Whether a regular expression matches anywhere.</summary>
    public static string? Match(FilterCall call)
    {
        var run = call.Run;
        run.Spend((call.Argument?.Length ?? 0) >> 4);
        try
        {
            return Ask(call, (text, pattern) => run.Patterns.Get(run, pattern).IsMatch(text));
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw run.Limit($"The pattern '{call.Options[0]}' takes longer than {run.MatchLimit.TotalSeconds} s.", slow);
        }
    }

    private static string? Ask(FilterCall call, Func<string, string, bool> question)
    {
        if (call.Argument is not { } text || call.Options.Length != 1) return null;
        return question(text, call.Options[0]) ? "true" : "false";
    }
}
