using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Longshore.Templates.Evaluation;

namespace Longshore.Templates.Filters;

/// <summary>Regular expressions by pattern: making one costs more than using it.</summary>
internal sealed class PatternCache
{
    // A template with more patterns than this is rare; dropping all of them keeps the bound simple.
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, Regex> patterns = new(StringComparer.Ordinal);

    /// <exception cref="TemplateEvaluationException">The pattern is not valid.</exception>
    public Regex Get(EvaluationRun run, string pattern)
    {
        if (patterns.TryGetValue(pattern, out var known)) return known;
        try
        {
            var made = Make(pattern, run.MatchLimit);
            if (patterns.Count >= Most) patterns.Clear();
            patterns[pattern] = made;
            return made;
        }
        catch (ArgumentException invalid)
        {
            throw run.Failure($"'{pattern}' is not a valid pattern: {invalid.Message}", invalid);
        }
    }

    // Without backtracking a match takes linear time. Look-arounds and back-references need it, so for them it is the time limit that counts.
    private static Regex Make(string pattern, TimeSpan limit)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, limit);
        }
    }
}
