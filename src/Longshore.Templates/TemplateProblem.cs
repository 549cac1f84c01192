namespace Longshore.Templates;

/// <summary>Something in a template that could not be evaluated.</summary>
/// <param name="Text">The token as it stays in the result, in canonical form, or for unparsable text what is wrong with it.</param>
/// <param name="Position">Offset in the evaluated template, from 0. A token inside a variable's value has the position of the outer token that read the variable.</param>
/// <param name="Kind">Whether the token is missing or does not parse.</param>
public sealed record TemplateProblem(string Text, int Position, TemplateProblemKind Kind = TemplateProblemKind.Missing)
{
    /// <summary>Line and column of <see cref="Position"/>, both from 1; lines end at line feeds.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="template"/> is shorter than the position: it is another text.</exception>
    public (int Line, int Column) LineAndColumn(string template)
    {
        var before = template.AsSpan(0, Position);
        return (before.Count('\n') + 1, Position - before.LastIndexOf('\n'));
    }

    /// <summary>All problems of one evaluation in the words that users of the vendor's server know; empty when there are none.</summary>
    public static string Describe(IReadOnlyCollection<TemplateProblem> problems, string template)
    {
        if (problems.FirstOrDefault(p => p.Kind == TemplateProblemKind.Unparsable) is { } unparsable)
        {
            var (line, column) = unparsable.LineAndColumn(template);
            return FormattableString.Invariant($"{unparsable.Text} (line {line}, column {column})");
        }

        return problems.Count == 0
            ? ""
            : $"The following tokens were unable to be evaluated: {string.Join(", ", problems.Select(p => $"'{p.Text}'"))}";
    }
}
