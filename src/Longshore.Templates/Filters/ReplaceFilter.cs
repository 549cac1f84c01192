using System.Text;
using System.Text.RegularExpressions;

namespace Longshore.Templates.Filters;

/// <summary>Replaces what a regular expression matches. Options: the pattern, and what comes in its place (default nothing), with <c>$1</c> and <c>${name}</c>.</summary>
internal static class ReplaceFilter
{
    // In the worst case each match looks through the rest of the text, so the time of all of them is bounded too.
    private const int MatchLimits = 10;

    public static string? Replace(FilterCall call)
    {
        if (call.Argument is not { } text || call.HasNoOptions) return null;
        var run = call.Run;
        var pattern = call.Options[0];
        var replacement = call.Options.Length > 1 ? call.Options[1] : "";
        run.Spend(text.Length >> 4);
        try
        {
            // Not Regex.Replace: a short pattern and a long replacement can make any length, which has to be stopped on the way.
            StringBuilder? replaced = null;
            var at = 0;
            var started = run.Time.GetTimestamp();
            for (var match = run.Patterns.Get(run, pattern).Match(text); match.Success; match = match.NextMatch())
            {
                replaced ??= new StringBuilder(text.Length);
                replaced.Append(text, at, match.Index - at).Append(replacement.Contains('$') ? match.Result(replacement) : replacement);
                at = match.Index + match.Length;
                run.Spend(1);
                run.CheckLength(replaced.Length);
                if (run.Time.GetElapsedTime(started) > MatchLimits * run.MatchLimit) throw TooSlow(call, null);
            }

            return replaced is null ? text : replaced.Append(text, at, text.Length - at).ToString();
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw TooSlow(call, slow);
        }
    }

    private static TemplateLimitException TooSlow(FilterCall call, RegexMatchTimeoutException? slow) =>
        call.Run.Limit($"Replacing '{call.Options[0]}' takes too long: {call.Run.MatchLimit.TotalSeconds} s are allowed for a match, {MatchLimits} times that for all.", slow);
}
