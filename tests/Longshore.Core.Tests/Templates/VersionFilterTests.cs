using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class VersionFilterTests
{
    private const string AllParts =
        "#{V | VersionMajor}|#{V | VersionMinor}|#{V | VersionPatch}|#{V | VersionRevision}|#{V | VersionPreRelease}|#{V | VersionPreReleasePrefix}|#{V | VersionPreReleaseCounter}|#{V | VersionMetadata}";

    [Theory]
    [InlineData("1.2.3", "1|2|3|0||||")]
    [InlineData("v01.002", "1|2|0|0||||")]
    [InlineData("V 1 . 2 -rc", "1|2|0|0|rc|rc||")]
    [InlineData(" 1.2.3.4\\x_y+m+n ", "1|2|3|4|x_y|x|y|m+n")]
    [InlineData("12ab", "0|0|0|0|12ab|12ab||")]
    [InlineData("1.2a", "1|0|0|0|2a|2a||")]
    [InlineData("1_2", "0|0|0|0|1_2|1|2|")]
    [InlineData("1 2", "1|0|0|0|2|2||")]
    [InlineData("vnext", "0|0|0|0|vnext|vnext||")]
    [InlineData("1.2.3--x", "1|2|3|0|-x||x|")]
    [InlineData("+meta", "0|0|0|0||||meta")]
    public void Parts_of_odd_versions_are_found(string version, string parts) => Assert.Equal(parts, Given.Variables(("V", version)).Evaluate(AllParts));

    [Theory]
    [InlineData(" ")]
    [InlineData("1.2.3- rc")]
    [InlineData("1.2 3 4")]
    [InlineData("1.99999999999")]
    [InlineData("1.2/3")]
    public void What_is_no_version_is_an_error(string version) =>
        Assert.Throws<TemplateEvaluationException>(() => Given.Variables(("V", version)).Evaluate("#{V | VersionMajor}"));
}
