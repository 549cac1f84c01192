using System.Globalization;
using System.Text.Json;
using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class GoldenCaseTests
{
    public static TheoryData<int> Ids => [.. SharedCases.Templates.Keys];

    [Theory, MemberData(nameof(Ids))]
    public void Every_shared_case_comes_out_as_in_the_original_language(int id)
    {
        var wanted = SharedCases.Templates[id];
        if (wanted.ErrorKind == "throws")
        {
            Assert.True(Record.Exception(() => Run(wanted)) is TemplateException or ArgumentException, $"{wanted} must not return a value.");
            return;
        }

        var (result, problems) = Run(wanted);
        if (wanted.ExpectedPattern is null) Assert.Equal(wanted.Expected, result);
        else Assert.Matches(wanted.ExpectedPattern, result);
        AssertProblems(wanted, problems);
    }

    private static (string? Result, IReadOnlyList<TemplateProblem> Problems) Run(TemplateCase wanted)
    {
        var dictionary = wanted.Dictionary();
        switch (wanted.Operation)
        {
            case "evaluate": return (dictionary.Evaluate(wanted.Template, out var problems), problems);
            case "evaluate-lenient": return (dictionary.Evaluate(wanted.Template, out problems, EvaluateMode.Lenient), problems);
            case "get": return (dictionary.Get(wanted.Template, out problems), problems);
            case "truthy": return (dictionary.EvaluateTruthy(wanted.Template).ToString(), []);
            case "flag": return (dictionary.GetFlag(wanted.Template).ToString(), []);
            case "int": return (dictionary.GetInt32(wanted.Template)?.ToString(CultureInfo.InvariantCulture), []);
            case "strings": return (Json(dictionary.GetStrings(wanted.Template)), []);
            case "paths": return (Json(dictionary.GetPaths(wanted.Template)), []);
            case "indexes": return (Json(dictionary.GetIndexes(wanted.Template)), []);
            default: throw new NotSupportedException(wanted.Operation);
        }
    }

    private static string Json(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    private static void AssertProblems(TemplateCase wanted, IReadOnlyList<TemplateProblem> problems)
    {
        switch (wanted.ErrorKind)
        {
            case "none":
                Assert.Empty(problems);
                break;
            case "missing":
                Assert.Equal(wanted.Missing, string.Join(", ", problems.Select(p => $"'{p.Text}'")));
                Assert.All(problems, p => Assert.Equal(TemplateProblemKind.Missing, p.Kind));
                break;
            default:
                var problem = Assert.Single(problems);
                Assert.Equal(TemplateProblemKind.Unparsable, problem.Kind);
                var text = wanted.Operation == "get" ? wanted.Dictionary().GetRaw(wanted.Template)! : wanted.Template;
                Assert.Equal(wanted.ErrorAt, problem.LineAndColumn(text));
                break;
        }
    }
}
