using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class LoopErrorTests
{
    [Fact]
    public void A_loop_is_named_with_its_way_and_place()
    {
        var variables = Given.Variables(("One", "#{Two}"), ("Two", "1 #{Three}"), ("Three", "#{if One}x#{/if}"));
        var error = Assert.Throws<TemplateLoopException>(() => variables.Evaluate("ab #{One}"));
        Assert.Contains("One -> Two -> Three -> One", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Position);
    }

    [Fact]
    public void A_loop_shows_in_lenient_mode_as_well() =>
        Assert.Throws<TemplateLoopException>(() => Given.Variables(("A", "#{A}")).Evaluate("#{ #{A}", out _, EvaluateMode.Lenient));

    [Fact]
    public void A_dictionary_works_on_after_a_loop()
    {
        var variables = Given.Variables(("A", "#{B}"), ("B", "#{A}"));
        Assert.Throws<TemplateLoopException>(() => variables.Evaluate("#{A}"));
        variables.Set("B", "mended");
        Assert.Equal("mended", variables.Evaluate("#{A}"));
    }

    [Fact]
    public void Properties_of_one_JSON_text_may_refer_to_each_other_but_not_in_a_circle()
    {
        var variables = Given.Variables(("J", """{"a":"#{J.b}!","b":"#{J.c}","c":"3","x":"#{J.y}","y":"#{J.x}"}"""));
        Assert.Equal("3!", variables.Evaluate("#{J.a}"));
        Assert.Throws<TemplateLoopException>(() => variables.Evaluate("#{J.x}"));
    }
}
