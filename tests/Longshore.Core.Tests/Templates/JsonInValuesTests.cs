using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class JsonInValuesTests
{
    [Theory]
    [InlineData("{a:'it\\'s'}", "it's")]
    [InlineData("{'a' : \"x\\u0041\\/\\b\"}", "xA/\b")]
    [InlineData("// c\n{ /* d */ a : 1 , /* e */ } // f", "1")]
    [InlineData("{a:0x1F}", "31")]
    [InlineData("{a:017}", "15")]
    [InlineData("{a:.5}", "0.5")]
    [InlineData("{a:-1.50e2}", "-150")]
    [InlineData("{a:NaN}", "NaN")]
    [InlineData("{a:-Infinity}", "-Infinity")]
    [InlineData("{a:undefined}", "")]
    [InlineData("{a:9223372036854775807}", "9223372036854775807")]
    [InlineData("{a:'2030-01-02T03:04:05.5'}", "01/02/2030 03:04:05")]
    [InlineData("{a:'2030-01-02'}", "2030-01-02")]
    [InlineData("{a:'2030-13-02T03:04:05'}", "2030-13-02T03:04:05")]
    [InlineData("{$a:1,a:2}", "2")]
    [InlineData("{$id:7,a:2}", "2")]
    [InlineData("{a:[1.0,1e3,'é\"\\n',null,true,'2030-01-02T03:04:05.500Z',12345678901234567890,{b:{}}]}", """[1.0,1000.0,"é\"\n",null,true,"2030-01-02T03:04:05.5Z",12345678901234567890,{"b":{}}]""")]
    [InlineData("{a:[,1,]}", "[null,1]")]
    public void Lenient_JSON_is_read(string json, string expected) => Assert.Equal(expected, Given.Variables(("J", json)).Evaluate("#{J.a}"));

    [Theory]
    [InlineData("{a:1} x")]
    [InlineData("{a:1,,}")]
    [InlineData("{a:b}")]
    [InlineData("{a 1}")]
    [InlineData("{a:1")]
    [InlineData("{a:'x}")]
    [InlineData("{a:'\\q'}")]
    [InlineData("{a:'\\u00g0'}")]
    [InlineData("{a:1/*}")]
    [InlineData("{a:1.2.3}")]
    [InlineData("{a:08}")]
    [InlineData("{a:--1}")]
    [InlineData("{:1}")]
    public void What_is_no_JSON_has_no_properties(string text) => Assert.Equal("#{J.a}", Given.Variables(("J", text)).Evaluate("#{J.a}"));

    [Fact]
    public void A_number_beyond_64_bits_is_an_error_only_where_it_is_read()
    {
        var variables = Given.Variables(("J", "{a:12345678901234567890,b:1}"));
        Assert.Equal("1", variables.Evaluate("#{J.b}"));
        Assert.Contains("64 bits", Assert.Throws<TemplateEvaluationException>(() => variables.Evaluate("#{J.a}")).Message, StringComparison.Ordinal);
    }
}
