using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class ReferencePageTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Page().Count)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_of_the_reference_page_holds(int number)
    {
        var example = Page()[number];
        var variables = Given.Variables([.. example.Where(line => line[0] is not ('>' or '<' or '?' or '`')).Select(Variable)]);
        var mode = example[0].EndsWith("lenient", StringComparison.Ordinal) ? EvaluateMode.Lenient : EvaluateMode.Strict;
        Assert.Equal(Lines(example, '<'), variables.Evaluate(Lines(example, '>'), out var problems, mode));
        Assert.Equal(Lines(example, '?'), string.Join('\n', problems.Select(p => p.Text)));
    }

    private static string Lines(List<string> example, char mark) => string.Join('\n', example.Where(line => line[0] == mark).Select(line => line[2..]));

    private static (string Name, string? Value) Variable(string line)
    {
        var parts = line.Split(" = ", 2);
        return (parts[0], parts[1]);
    }

    /// <summary>The fenced blocks marked as templates, each with its opening line.</summary>
    private static List<List<string>> Page()
    {
        var examples = new List<List<string>>();
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(Checkout(), "docs", "use", "templates.md")))
        {
            if (line.StartsWith("```template", StringComparison.Ordinal)) examples.Add([]);
            inside = line.StartsWith("```template", StringComparison.Ordinal) || (inside && !line.StartsWith("```", StringComparison.Ordinal));
            if (inside) examples[^1].Add(line);
        }

        Assert.NotEmpty(examples);
        return examples;
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Longshore.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside a checkout.");
    }
}
