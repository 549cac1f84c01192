using System.Text;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Xunit;

namespace Longshore.Core.Tests.Steps.Masking;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData(MaskedForms.Json, "a\"b\\c\nd/é", "{\"p\":\"a\\\"b\\\\c\\nd/é\"}", "{\"p\":\"********\"}")]
    [InlineData(MaskedForms.Json, "a\"b\\c\nd/é", "a\\\"b\\\\c\\nd\\/é", "********")]
    [InlineData(MaskedForms.Json, "pässwörd", "\"p\\u00e4ssw\\u00f6rd\"", "\"********\"")]
    [InlineData(MaskedForms.Xml, "a<b&c'd", "<p>a&lt;b&amp;c'd</p>", "<p>********</p>")]
    [InlineData(MaskedForms.Xml, "a<b&c'd", "<p a='a&lt;b&amp;c&apos;d'/>", "<p a='********'/>")]
    [InlineData(MaskedForms.Url, "p@ss wörd", "x=p%40ss%20w%C3%B6rd&y", "x=********&y")]
    [InlineData(MaskedForms.Url, "p@ss wörd", "x=p%40ss+w%c3%b6rd&y", "x=********&y")]
    [InlineData(MaskedForms.Shell, "it's $5", "p='it'\\''s $5'", "p='********'")]
    [InlineData(MaskedForms.Shell, "it's $5", "p=it\\'s\\ \\$5", "p=********")]
    [InlineData(MaskedForms.Hex, "secret", "736563726574 73 6563726574", "******** 73 6563726574")]
    [InlineData(MaskedForms.Hex, "jklmno", "6A6B6C6D6E6F 6a6b6c6d6e6f", "******** ********")]
    [InlineData(MaskedForms.Lines, "first line\n{\nsecond line\n}", "  second line\n}", "  ********\n}")]
    public void A_secret_is_masked_in_the_forms_that_are_asked_for(MaskedForms form, string secret, string text, string expected)
    {
        Assert.Equal(expected, new SecretMask([secret], form).Apply(text));
        Assert.Equal(expected, new SecretMask([secret], MaskedForms.All).Apply(text));
    }

    [Fact]
    public void Base64_of_a_text_with_a_secret_inside_shows_nothing_of_it_at_any_alignment()
    {
        const string secret = "hunter2-und-mehr";
        var mask = new SecretMask([secret], MaskedForms.Base64);
        for (var before = 0; before < 4; before++)
        {
            for (var after = 0; after < 4; after++)
            {
                var masked = mask.Apply(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret + new string('y', after))));
                Assert.Contains(SecretMask.Replacement, masked, StringComparison.Ordinal);
                // What stays is what the neighbours decide: at most two mixed characters on either side.
                Assert.True(masked.Replace(SecretMask.Replacement, "", StringComparison.Ordinal).Length <= 12, masked);
            }
        }
    }

    [Fact]
    public void Utf16_is_masked_when_asked_for()
    {
        var lines = Masked(new SecretMask(["secret"], MaskedForms.Utf16), Encoding.Unicode.GetBytes("a secret!"));
        Assert.Equal("a\0 \0********!\0", Assert.Single(lines));
    }

    [Theory]
    [InlineData("\e[1ms\e[31me\e[32mcret\e[0m", "\e[1m********\e[0m")]
    [InlineData("s\e[2Kecret", "s\e[2Kecret")]
    [InlineData("sec\e", "sec\e")]
    [InlineData("\e[31", "\e[31")]
    public void Colours_between_the_letters_do_not_hide_a_secret(string text, string expected) =>
        Assert.Equal(expected, new SecretMask(["secret"]).Apply(text));

    [Fact]
    public void A_flood_of_colours_inside_a_possible_secret_is_not_held_back_for_ever()
    {
        var lines = 0;
        var stream = new MaskedStream(new SecretMask(["secret"]), (_, _, _) => lines++);
        for (var i = 0; i < 100_000; i++) stream.Write(LogLevel.Info, i == 0 ? "s"u8 : "\e[31m"u8, endsLine: false);
        Assert.True(lines > 1);
    }

    [Fact]
    public void A_value_added_while_text_waits_is_masked_in_that_text()
    {
        var mask = new SecretMask(["firstsecret"]);
        var lines = new List<string>();
        var stream = new MaskedStream(mask, (_, _, text) => lines.Add(Encoding.UTF8.GetString(text)));
        stream.Write(LogLevel.Info, "second first"u8, endsLine: true);
        mask.Add("first");
        stream.Write(LogLevel.Info, "-"u8, endsLine: true);
        stream.End();
        Assert.Equal(["second ********", "-"], lines);
    }

    [Fact]
    public void The_mask_as_a_secret_looks_as_before() => Assert.Equal("a ******** b", new SecretMask(["********"]).Apply("a ******** b"));

    [Fact]
    public void A_text_of_several_lines_is_masked_across_them() => Assert.Equal("key ********\nend", new SecretMask(["AAAA\nBBBB"]).Apply("key AAAA\r\nBBBB\r\nend"));

    [Fact]
    public void Long_lines_come_in_parts_cut_between_characters()
    {
        var parts = new List<(bool Continues, byte[] Text)>();
        var stream = new MaskedStream(new SecretMask(["secret"]), (_, continues, text) => parts.Add((continues, text.ToArray())));
        var line = Encoding.UTF8.GetBytes("x" + string.Concat(Enumerable.Repeat("€secret", 20_000)));
        stream.Write(LogLevel.Info, line, endsLine: true);
        stream.End();

        Assert.All(parts, p => Assert.InRange(p.Text.Length, 1, LogBlock.LongestPart));
        Assert.All(parts, p => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(p.Text)));
        Assert.Equal([.. Enumerable.Repeat(true, parts.Count - 1), false], parts.Select(p => p.Continues));
        Assert.Equal("x" + string.Concat(Enumerable.Repeat("€********", 20_000)), Encoding.UTF8.GetString([.. parts.SelectMany(p => p.Text)]));
    }

    private static List<string> Masked(SecretMask mask, byte[] line)
    {
        var lines = new List<string>();
        var stream = new MaskedStream(mask, (_, _, text) => lines.Add(Encoding.UTF8.GetString(text)));
        stream.Write(LogLevel.Info, line, endsLine: true);
        stream.End();
        return lines;
    }
}
