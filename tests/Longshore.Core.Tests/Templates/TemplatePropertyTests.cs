using CsCheck;
using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class TemplatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "#{", "#{", "}", "}", "#", "##", "{", "[", "]", ".", "|", " ", "\"", "\\\"", "a", "B", "Loop", "Json", "if ", "unless ", "each ", "calc ", " in ", " == ",
        "#{else}", "#{elseif ", "#{/if}", "#{/unless}", "#{/each}", "#{if a}", "#{each i in L}", "#{a}", "#{a | Replace ", "#{a | Format ", "#{B | Match \"", "+", "*",
        "(", ")", "1", "-", "/", ",", "é", "\n", "null", "Indent", "VersionMajor", "FromBase64", "Substring 1 ", "Markdown",
    ];

    private static readonly Gen<string> Soup = Pick(Pieces).Array[0, 24].Select(string.Concat);

    private static readonly Gen<string> Name = Pick("a", "B", "Some name", "Octopus.Action[x].Name", "a[#{B}].c", "Json.k");

    // No blank may follow a token, so an option that is one stands last or right before the next.
    private static readonly Gen<string> Option = Pick("\"text\"", "\"\"", "\"b:c\"");

    private static readonly Gen<string> Literal = Pick("text", " ", "x##{y}", "a\nb", "{ }", "C# ", "1 % 2");

    private static readonly Gen<string> Canonical = Gen.Recursive<string>((depth, inner) => depth == 4
        ? Gen.OneOf(Literal, Name.Select(n => $"#{{{n}}}"))
        : Gen.OneOf(
            Literal,
            Name.Select(n => $"#{{{n}}}"),
            Gen.Select(Name, Option, Option, (n, o, p) => $"#{{{n} | Append {o} | Replace {p} {o} | Replace {p} #{{{n}}}}}"),
            Gen.Select(Name, inner, inner, (n, t, e) => $"#{{if {n} == \"x\" }}{t}#{{else}}{e}!#{{/if}}"),
            Gen.Select(Name, inner, (n, t) => $"#{{each i in {n}}}{t}#{{/each}}"),
            Gen.Select(inner, inner, (x, y) => $"{x} {y}")));

    [Fact]
    public void Any_text_with_any_values_gives_a_result_or_a_documented_error() => Gen.Select(Soup, Soup, Soup).Sample((template, a, b) =>
    {
        var variables = Given.Variables(new TemplateLimits { Work = 100_000, Length = 1_000_000 }, ("a", a), ("B", b), ("L", "1,2"), ("Json", "{k: [1]}"), (b, a));
        foreach (var mode in new[] { EvaluateMode.Strict, EvaluateMode.Lenient })
        {
            try
            {
                var result = variables.Evaluate(template, out var problems, mode);
                var unparsable = problems.Any(p => p.Kind == TemplateProblemKind.Unparsable);
                if (unparsable && (mode == EvaluateMode.Lenient || result != template)) return false;
                if (problems.Any(p => p.Position < 0 || p.Position >= template.Length)) return false;
            }
            catch (TemplateException error)
            {
                if (error.Position < 0 || error.Position >= template.Length) return false;
            }
        }

        return true;
    }, iter: 20_000);

    [Fact]
    public void Text_without_a_token_comes_back_untouched() => Gen.Char.Array[0, 200].Select(c => new string(c)).Where(t => !Template.HasTokens(t)).Sample(text =>
        ReferenceEquals(new VariableDictionary().Evaluate(text), text) && Given.Variables(("A", text)).Evaluate("#{A}") == text);

    [Fact]
    public void An_escaped_text_comes_out_as_it_was() => Gen.Select(Pick("a", "}", " ", "\n"), Soup).Sample((before, soup) =>
    {
        // Hashes right before a brace are the escape itself, so the text must have single ones only.
        var text = before + soup.Replace("##", "#", StringComparison.Ordinal).Replace("##", "#", StringComparison.Ordinal);
        return new VariableDictionary().Evaluate(text.Replace("#{", "##{", StringComparison.Ordinal)) == text;
    });

    [Fact]
    public void The_canonical_form_of_a_template_is_its_own_canonical_form() => Canonical.Sample(text =>
    {
        var once = Template.Parse(text);
        var twice = Template.Parse(once.ToString());
        return once.Problem is null && twice.Problem is null && twice.ToString() == once.ToString();
    });

    [Fact]
    public void A_template_that_parses_is_the_same_in_both_modes() => Soup.Sample(text =>
        Template.Parse(text) is not { Problem: null } strict || strict.ToString() == Template.Parse(text, EvaluateMode.Lenient).ToString());

    private static Gen<string> Pick(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
