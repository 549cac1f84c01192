using CsCheck;
using Longshore.Steps.Scripts;
using Xunit;

namespace Longshore.Core.Tests.Steps.Scripts;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("  one\t two  ", new[] { "one", "two" })]
    [InlineData("\"one two\" three", new[] { "one two", "three" })]
    [InlineData("'one two'", new[] { "'one", "two'" })]
    [InlineData("a\"b c\"d", new[] { "ab cd" })]
    [InlineData("\"\" x", new[] { "", "x" })]
    [InlineData("\"say \"\"hi\"\"\"", new[] { "say \"hi\"" })]
    [InlineData("\\\"x\\\"", new[] { "\"x\"" })]
    [InlineData("a\\\\\"b c\"", new[] { "a\\b c" })]
    [InlineData("c:\\dir\\file", new[] { "c:\\dir\\file" })]
    [InlineData("\"open end", new[] { "open end" })]
    [InlineData("$HOME *", new[] { "$HOME", "*" })]
    public void Parameters_are_split_as_dotnet_does(string text, string[] expected) => Assert.Equal(expected, CommandLine.Split(text));

    [Fact]
    public void No_text_is_lost_but_blanks_quotes_and_backslashes() => Gen.String[Gen.Char["ab \"\\\t"], 0, 30].Sample(text =>
        Assert.Equal(Letters(text), Letters(string.Concat(CommandLine.Split(text)))));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
