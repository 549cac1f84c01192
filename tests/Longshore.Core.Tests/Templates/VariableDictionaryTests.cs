using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class VariableDictionaryTests
{
    [Fact]
    public void A_changed_value_is_seen_by_the_next_evaluation()
    {
        var variables = Given.Variables(("A", "#{B}"), ("B", "1"));
        Assert.Equal("1", variables.Evaluate("#{A}"));
        variables.Set("b", "2");
        variables.Set("C[x].D", "3");
        Assert.Equal("2 3", variables.Evaluate("#{A} #{C[*].D}"));
        variables.Set("B", null);
        Assert.Equal("", variables.Evaluate("#{A}"));
        Assert.Null(variables.Get("B"));
    }

    [Fact]
    public void Of_two_names_filed_at_one_place_the_later_counts_however_often_the_earlier_changes()
    {
        var variables = Given.Variables(("Foo", "good"), ("Foo$Bar", "bad"));
        Assert.Equal("bad", variables.Evaluate("#{Foo}"));
        variables.Set("Foo", "better");
        Assert.Equal("bad", variables.Evaluate("#{Foo}"));
        Assert.Equal("better", variables.Get("Foo"));
    }

    [Fact]
    public void Names_keep_their_first_spelling_and_order()
    {
        var variables = Given.Variables(("b", "1"), ("A", "2"), ("B", "3"));
        Assert.Equal(["b", "A"], variables.Names);
        Assert.Equal("3", variables.GetRaw("b"));
    }

    [Fact]
    public void A_name_with_a_symbol_as_index_is_reached_by_its_whole_name_only()
    {
        var variables = Given.Variables(("A[#{x}].B", "v"), ("x", "1"));
        Assert.Equal("v", variables.Get("a[#{X}].b"));
        Assert.Equal("#{A[#{x}].B}", variables.Evaluate("#{A[#{x}].B}"));
    }

    [Fact]
    public void Problems_tell_where_in_the_template_they_are()
    {
        var variables = Given.Variables(("A", "12345 #{Gone}"));
        variables.Evaluate("x #{A}\n#{if A}#{Lost | ToUpper}#{/if} #{Foo | Append #{A}}", out var problems);
        Assert.Equal([("#{Gone}", 2), ("#{Lost | ToUpper}", 14)], problems.Select(p => (p.Text, p.Position)));
        Assert.Equal((2, 8), problems[1].LineAndColumn("x #{A}\n#{if A}#{Lost | ToUpper}#{/if}"));
    }

    [Fact]
    public void Problems_are_described_in_the_words_that_users_know()
    {
        var variables = new VariableDictionary();
        variables.Evaluate("#{A} #{B} #{A}", out var missing);
        Assert.Equal("The following tokens were unable to be evaluated: '#{A}', '#{B}'", TemplateProblem.Describe(missing, "#{A} #{B} #{A}"));
        variables.Evaluate("ok\n  #{A$}", out var unparsable);
        Assert.Equal("The token does not parse: '$' was not expected (line 2, column 3)", TemplateProblem.Describe(unparsable, "ok\n  #{A$}"));
        Assert.Equal("", TemplateProblem.Describe([], ""));
    }

    [Fact]
    public void An_option_that_is_missing_is_reported_and_used_as_text()
    {
        Assert.Equal("a#{Gone}", Given.Variables(("A", "a")).Evaluate("#{A | Append #{Gone}}", out var problems));
        Assert.Equal("#{Gone}", Assert.Single(problems).Text);
    }

    [Fact]
    public void A_long_elseif_chain_prints_back_from_the_clause_that_yields_nothing()
    {
        const string Chain = "#{if A}1#{elseif B | Nope}2#{elseif C}3#{else}4#{/if}";
        Assert.Equal("#{if B | Nope}2#{else}#{if C}3#{else}4#{/if}#{/if}", Given.Variables(("A", "0")).Evaluate(Chain, out var problems));
        Assert.Equal("B | Nope", Assert.Single(problems).Text);
    }

    [Theory]
    [InlineData("#{if A}x#{/if}")]
    [InlineData("#{each i in A}x#{/each}")]
    [InlineData("#{calc A+1}")]
    public void A_value_that_is_null_makes_conditions_loops_and_calculations_null(string template) =>
        Assert.Null(Given.Variables(("A", "#{ | null}")).Evaluate(template));

    [Fact]
    public void A_value_sees_the_variables_of_its_own_scope_not_of_the_loop_that_reads_it() =>
        Assert.Equal("#{i}#{i}", Given.Variables(("A", "#{i}"), ("L", "1,2")).Evaluate("#{each i in L}#{A}#{/each}"));

    [Fact]
    public void A_loop_cannot_hide_the_variables_that_describe_it() =>
        Assert.Throws<TemplateEvaluationException>(() => Given.Variables(("L", "1")).Evaluate("#{each Octopus in L}x#{/each}"));

    [Fact]
    public void The_time_comes_from_the_clock_that_was_given()
    {
        var variables = new VariableDictionary(time: new StoppedClock(new DateTimeOffset(2030, 1, 2, 23, 4, 5, TimeSpan.Zero)));
        Assert.Equal("2030-01-03T01:04:05.0000000", variables.Evaluate("#{ | NowDate}"));
        Assert.Equal("2030-01-02T23:04:05.0000000Z", variables.Evaluate("#{ | NowDateUtc}"));
        Assert.Equal("2030-01-04", variables.Evaluate("#{ | NowDate | AddDays 1 | Format \"yyyy-MM-dd\"}"));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(2), "east", "east");

        public override DateTimeOffset GetUtcNow() => now;
    }
}
