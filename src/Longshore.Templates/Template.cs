using System.Text;
using Longshore.Templates.Parsing;
using Longshore.Templates.Tokens;

namespace Longshore.Templates;

/// <summary>A parsed template. Immutable, so it may be kept and evaluated by many threads.</summary>
public sealed class Template
{
    private Template(string source, Token[] tokens, TemplateProblem? problem)
    {
        Source = source;
        Tokens = tokens;
        Problem = problem;
    }

    /// <summary>The text that was parsed.</summary>
    public string Source { get; }

    /// <summary>Why the text does not parse; null when it does, and always null for <see cref="EvaluateMode.Lenient"/>.</summary>
    public TemplateProblem? Problem { get; }

    internal Token[] Tokens { get; }

    /// <summary>Whether the text can hold a token at all. Text that cannot is its own result and needs no parsing.</summary>
    public static bool HasTokens(string text) => text.AsSpan().IndexOf("#{") >= 0;

    /// <summary>Parses a text in time and memory that grow with its length only. Never throws for what the text says: see <see cref="Problem"/>.</summary>
    public static Template Parse(string text, EvaluateMode mode = EvaluateMode.Strict)
    {
        if (!HasTokens(text)) return new Template(text, text.Length == 0 ? [] : [new TextToken(text, 0)], null);
        var table = new TokenTable(text);
        var tokens = new List<Token>(2 * table.Count + 1);
        var at = 0;
        for (var index = 0; index < table.Count; index++)
        {
            var start = table.StartAt(index);
            if (start < at) continue;
            LiteralText.AddTo(tokens, text, at, start);
            ref var attempt = ref table[index];
            if (attempt.Token is null && mode == EvaluateMode.Strict) return new Template(text, [], Unparsable(text, start, attempt.Failed));
            tokens.Add(attempt.Token ?? new TextToken(text, start, attempt.Failed));
            at = attempt.Token is null ? attempt.Failed : attempt.End;
        }

        LiteralText.AddTo(tokens, text, at, text.Length);
        return new Template(text, [.. tokens], null);
    }

    /// <summary>The template in canonical form: blanks trimmed, options quoted.</summary>
    public override string ToString()
    {
        if (Problem is not null) return Source;
        var text = new StringBuilder();
        foreach (var token in Tokens) token.Print(text);
        return text.ToString();
    }

    private static TemplateProblem Unparsable(string text, int start, int failed)
    {
        var what = failed < text.Length ? $"'{text[failed]}' was not expected" : "the text ends too early";
        return new TemplateProblem($"The token does not parse: {what}", start, TemplateProblemKind.Unparsable);
    }
}
