using System.Globalization;
using Longshore.Templates.Evaluation;

namespace Longshore.Templates.Filters;

/// <summary>What a filter is called with.</summary>
internal readonly struct FilterCall(EvaluationRun run, string? argument, string[] options)
{
    public EvaluationRun Run { get; } = run;

    /// <summary>The value so far; null when the symbol is missing or the filter before yielded nothing.</summary>
    public string? Argument { get; } = argument;

    public string[] Options { get; } = options;

    public bool HasNoOptions => Options.Length == 0;

    /// <summary>An option as a whole number from 0 on.</summary>
    public bool TryNumber(int option, out int number) =>
        int.TryParse(Options[option], NumberStyles.Integer, CultureInfo.InvariantCulture, out number) && number >= 0;

    /// <summary>An option compared in any case.</summary>
    public bool OptionIs(int option, string word) => Options[option].Equals(word, StringComparison.OrdinalIgnoreCase);
}
