using Longshore.Domain.Releases;
using Xunit;

namespace Longshore.Core.Tests.Releases;

/// <summary>Which texts are versions, and their order (workers.md §13.8).</summary>
public sealed class ReleaseVersionTests
{
    [Theory]
    [InlineData("1", "1", "", "")]
    [InlineData("1.2.3", "1.2.3", "", "")]
    [InlineData("v2026.11.1.4", "2026.11.1.4", "", "")]
    [InlineData("1.2.3-beta.1", "1.2.3", "beta.1", "")]
    [InlineData("1.2.3-feature-x.07+build.5-a", "1.2.3", "feature-x.07", "build.5-a")]
    [InlineData("1.2+sha", "1.2", "", "sha")]
    [InlineData("01.002", "1.2", "", "")]
    public void A_version_has_up_to_four_numbers_and_labels(string text, string numbers, string suffix, string metadata)
    {
        Assert.True(ReleaseVersion.TryParse(text, out var version));
        Assert.Equal((text, numbers, suffix, metadata), (version.ToString(), string.Join('.', version.Numbers), version.Suffix, version.Metadata));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("x.1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1..2")]
    [InlineData("1.2.")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-beta..1")]
    [InlineData("1.2.3+")]
    [InlineData("1.2.3-be ta")]
    [InlineData("-1.2")]
    [InlineData(" 1.2")]
    [InlineData("1.2\n")]
    [InlineData("1.2/../3")]
    [InlineData("99999999999.0")]
    public void Anything_else_is_none(string? text) => Assert.False(ReleaseVersion.TryParse(text, out _));

    [Fact]
    public void A_version_may_not_be_endless() => Assert.False(ReleaseVersion.TryParse("1.0.0-" + new string('a', ReleaseVersion.MaxLength), out _));

    [Fact]
    public void Versions_are_ordered_by_precedence()
    {
        string[] ordered = ["0.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0", "1.0.0.1", "v1.0.1", "1.9.0", "1.10.0"];
        var versions = ordered.Select(text => ReleaseVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text)).ToList();
        Assert.Equal(ordered, versions.AsEnumerable().Reverse().Order().Select(version => version.Text));
        Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void Build_labels_take_no_part_in_the_order()
    {
        Assert.True(ReleaseVersion.TryParse("1.0+a", out var left) & ReleaseVersion.TryParse("1.0.0+b", out var right));
        Assert.Equal(0, left!.CompareTo(right));
    }
}
