using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class BoundTests
{
    private const int Many = 20_000;

    public static TheoryData<string> Hostile =>
    [
        Given.Repeated("#{if a}", Many),
        Given.Repeated("#{if a}", Many) + Given.Repeated("#{elseif b}", Many),
        Given.Repeated("#{if a}", Many) + Given.Repeated("#{elseif b}", Many) + "#{else}" + Given.Repeated("#{/if}", Many),
        Given.Repeated("#{each i in a}", Many) + Given.Repeated("#{/each}", Many),
        Given.Repeated("#{if a | F #{if b | F ", Many),
        Given.Repeated("#{a[", Many),
        Given.Repeated("#{a[x#{a[", Many) + Given.Repeated("]}]}", Many),
        Given.Repeated("#{a | F #{a | F ", Many) + Given.Repeated("}", 2 * Many),
        "#{a" + Given.Repeated("[", Many) + Given.Repeated("]", Many) + "}",
        "#{calc " + Given.Repeated("(", Many) + "1" + Given.Repeated(")", Many) + "}",
        "#{calc 1" + Given.Repeated("+1", Many) + "}",
        "#{a" + Given.Repeated(" | Append x", Many) + "}",
        Given.Repeated("#{a | F \\\"", Many),
        Given.Repeated("#", Many) + "{",
        Given.Repeated("#{ ", Many),
        Given.Repeated("#{x[#{if b}]}", Many) + "#{/if}",
        Given.Repeated("#{x[#{if b}]}", Many) + Given.Repeated("#{elseif b}", Many) + "#{/if}",
    ];

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_text_is_read_without_running_away(string text)
    {
        foreach (var mode in new[] { EvaluateMode.Strict, EvaluateMode.Lenient })
        {
            Assert.NotEmpty(Template.Parse(text, mode).ToString());
            var error = Record.Exception(() => Given.Variables(("a", "1")).Evaluate(text, out _, mode));
            Assert.True(error is null or TemplateLimitException, $"{error}");
        }
    }

    [Fact]
    public Task Tokens_nested_too_deeply_are_an_error_only_where_they_are_evaluated() => OnAmpleStack(() =>
    {
        var deep = Given.Repeated("#{if a}", 201) + "x" + Given.Repeated("#{/if}", 201);
        var variables = Given.Variables(("a", "1"));
        Assert.Equal("x", variables.Evaluate(deep[7..^6]));
        Assert.Equal("ok", variables.Evaluate($"#{{unless a}}{deep}#{{else}}ok#{{/unless}}"));
        Assert.Contains("200 deep", Assert.Throws<TemplateLimitException>(() => variables.Evaluate(deep)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_long_chain_of_variables_is_fine_and_an_endless_one_ends_with_the_bound() => OnAmpleStack(() =>
    {
        var variables = new VariableDictionary();
        for (var i = 0; i < 5_000; i++) variables.Set($"V{i}", $"#{{V{i + 1}}}");
        variables.Set("V5000", "end");
        Assert.Equal("end", variables.Evaluate("#{V4100}"));
        Assert.Contains("1,000", Assert.Throws<TemplateLimitException>(() => variables.Evaluate("#{V0}")).Message, StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_caller_on_a_small_stack_gets_the_error_too()
    {
        var variables = new VariableDictionary(limits: new TemplateLimits { Depth = int.MaxValue });
        for (var i = 0; i < 20_000; i++) variables.Set($"V{i}", $"#{{if V{i + 1}}}#{{V{i + 1} | Append \"x\"}}#{{/if}}");
        var outcome = new TaskCompletionSource<Exception?>();
        new Thread(() => outcome.SetResult(Record.Exception(() => variables.Evaluate("#{V0}"))), maxStackSize: 256 * 1024).Start();
        Assert.IsType<TemplateLimitException>(await outcome.Task);
    }

    [Fact]
    public Task Variables_that_double_each_other_end_with_the_bound_on_work_even_if_they_are_empty() => OnAmpleStack(() =>
    {
        var variables = new VariableDictionary(limits: new TemplateLimits { Work = 100_000 });
        for (var i = 0; i < 60; i++) variables.Set($"V{i}", $"#{{V{i + 1}}}#{{V{i + 1}}}");
        variables.Set("V60", "");
        Assert.Contains("100,000 steps", Assert.Throws<TemplateLimitException>(() => variables.Evaluate("#{V0}")).Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("#{each a in L}#{each b in L}#{each c in L}#{T}#{/each}#{/each}#{/each}")]
    [InlineData("#{T | Replace \"x\" \"#{T}\"}")]
    [InlineData("#{T | Replace x #{T}}")]
    [InlineData("#{T | YamlDoubleQuoteEscape | UriDataEscape | UriDataEscape | UriDataEscape | UriDataEscape | UriDataEscape | ToBase64 | ToBase64}")]
    [InlineData("#{N | Indent #{T}}")]
    [InlineData("#{T | Append #{T | Append #{T}}}")]
    public void No_text_grows_beyond_the_bound(string template)
    {
        var variables = Given.Variables(
            new TemplateLimits { Length = 100_000 },
            ("T", Given.Repeated("xé", 20_000)), ("N", Given.Repeated("\n", 20_000)), ("L", "1,2,3,4,5,6,7,8,9"));
        try
        {
            Assert.True(variables.Evaluate(template)?.Length <= 100_000);
        }
        catch (TemplateLimitException limit)
        {
            Assert.Contains("100,000 characters", limit.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pattern_that_runs_away_is_stopped()
    {
        var variables = Given.Variables(
            new TemplateLimits { Match = TimeSpan.FromMilliseconds(20) },
            ("T", Given.Repeated("a", 40)), ("P", @"^(?=(a+)+$)(a+)+\1b"));
        Assert.Throws<TemplateLimitException>(() => variables.Evaluate("#{T | Match #{P}}"));
        Assert.Throws<TemplateLimitException>(() => variables.Evaluate("#{T | Replace #{P}}"));
        // With the usual time, because a processor that others have can take 20 ms from anybody.
        Assert.Equal("false", Given.Variables(("T", Given.Repeated("a", 40)), ("Q", "(a+)+b")).Evaluate("#{T | Match #{Q}}"));
    }

    [Theory]
    [InlineData("#{V | Format F999999999}")]
    [InlineData("#{V | Format double E900000000}")]
    public void A_number_is_never_written_with_millions_of_digits(string template) =>
        Assert.True(Given.Variables(("V", "1")).Evaluate(template)!.Length < 100);

    [Fact]
    public void Deeply_nested_markdown_and_json_are_refused_not_fatal()
    {
        var variables = Given.Variables(
            ("Quote", Given.Repeated("> ", Many)), ("Array", Given.Repeated("[", Many)), ("Object", Given.Repeated("{a:", Many)));
        Assert.Throws<TemplateEvaluationException>(() => variables.Evaluate("#{Quote | Markdown}"));
        Assert.Equal("#{Array[0]}#{Object.a}", variables.Evaluate("#{Array[0]}#{Object.a}"));
    }

    /// <summary>The bound under test must be met before that of the runner's own stack.</summary>
    private static async Task OnAmpleStack(Action test)
    {
        var outcome = new TaskCompletionSource<Exception?>();
        new Thread(() => outcome.SetResult(Record.Exception(test)), maxStackSize: 64 * 1024 * 1024).Start();
        if (await outcome.Task is { } failure) throw new InvalidOperationException(failure.Message, failure);
    }
}
