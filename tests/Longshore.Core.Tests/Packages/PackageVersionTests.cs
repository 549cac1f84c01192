using Longshore.Domain.Packages;
using Xunit;

namespace Longshore.Core.Tests.Packages;

public sealed class PackageVersionTests
{
    [Theory]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("1.9", "1.10")]
    [InlineData("1.0.0-beta", "1.0.0")]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.10")]
    [InlineData("1.0.0-beta", "1.0.0-beta.1")]
    [InlineData("1.0.0-1", "1.0.0-alpha")]
    [InlineData("1.2.3", "1.2.3.4")]
    [InlineData("latest", "0.0.1")]
    public void The_first_is_older(string older, string newer)
    {
        Assert.True(PackageVersion.Order.Compare(new(older), new(newer)) < 0);
        Assert.True(PackageVersion.Order.Compare(new(newer), new(older)) > 0);
    }

    [Theory]
    [InlineData("1.0.0", "1.0.0.0")]
    [InlineData("2016.01.02", "2016.1.2")]
    [InlineData("1.0.0+a", "1.0.0+b")]
    [InlineData("1.0.0-RC", "1.0.0-rc")]
    public void Both_are_the_same(string one, string other) => Assert.Equal(0, PackageVersion.Order.Compare(new(one), new(other)));
}
