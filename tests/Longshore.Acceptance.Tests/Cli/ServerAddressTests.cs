using Longshore.Client;
using Xunit;

namespace Longshore.Acceptance.Tests.Cli;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("https://deploy.example.com/", "https://deploy.example.com")]
    [InlineData("https://deploy.example.com/api", "https://deploy.example.com")]
    [InlineData("https://deploy.example.com/app#/Spaces-1/projects", "https://deploy.example.com")]
    [InlineData("https://example.com/longshore/api/", "https://example.com/longshore")]
    [InlineData("HTTP://[::1]:8080", "http://[::1]:8080")]
    public void An_address_is_understood_as_people_paste_it(string typed, string meant)
    {
        Assert.True(ServerAddress.TryParse(typed, out var address));
        Assert.Equal(meant, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://example.com")]
    [InlineData("http://")]
    [InlineData("http://admin:secret@example.com")]
    [InlineData("a b")]
    public void What_is_no_address_of_a_server_is_refused(string typed) => Assert.False(ServerAddress.TryParse(typed, out _));

    [Fact]
    public void A_key_never_shows_in_text() => Assert.DoesNotContain("SECRET", $"{new ApiKey("API-SECRET")}", StringComparison.Ordinal);
}
