using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Security;

public sealed class SignInTests(ApiHost host)
{
    private const string Login = """{"Username":"admin","Password":"correct horse battery","RememberMe":false,"State":{"UsingSecureConnection":false}}""";

    [Fact]
    public async Task A_password_opens_a_session_of_two_cookies()
    {
        using var browser = host.Anonymous();
        var answer = await browser.Post("/api/users/login", Login);
        Assert.Equal("admin", answer.Ok().Text("Username"));
        Assert.Equal(2, answer.SetCookies.Length);
        var id = (await browser.Get("/api")).Json.Text("InstallationId");
        var identity = Assert.Single(answer.SetCookies, cookie => cookie.StartsWith($"OctopusIdentificationToken_{id}=", StringComparison.Ordinal));
        var csrf = Assert.Single(answer.SetCookies, cookie => cookie.StartsWith($"Octopus-Csrf-Token_{id}=", StringComparison.Ordinal));
        Assert.Contains("httponly", identity, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("httponly", csrf, StringComparison.OrdinalIgnoreCase);
        Assert.All(answer.SetCookies, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(answer.SetCookies, cookie => Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("expires", identity, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("admin", (await browser.Get("/api/users/me")).Ok().Text("Username"));
    }

    [Fact]
    public async Task A_change_by_cookie_needs_the_csrf_header()
    {
        using var browser = host.Anonymous();
        await browser.Post("/api/users/login", Login);
        const string body = """{"Name":"By cookie"}""";
        Assert.Contains("X-Octopus-Csrf-Token", (await browser.Post("/api/environments", body)).Error(HttpStatusCode.Forbidden), StringComparison.Ordinal);
        (await browser.Send(HttpMethod.Post, "/api/environments", body, ("X-Octopus-Csrf-Token", "guessed"))).Error(HttpStatusCode.Forbidden);
        var made = await browser.Send(HttpMethod.Post, "/api/environments", body, ("X-Octopus-Csrf-Token", Csrf(browser)));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        (await browser.Send(HttpMethod.Post, made.Json.Link("Self"), (string?)null, ("X-HTTP-Method-Override", "DELETE"))).Error(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Signing_out_kills_the_session_itself_not_only_the_cookie()
    {
        using var browser = host.Anonymous();
        await browser.Post("/api/users/login", Login);
        var stolen = string.Join("; ", browser.Cookies.GetCookies(host.Address).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        using var thief = host.Anonymous();
        (await thief.Send(HttpMethod.Get, "/api/users/me", (string?)null, ("Cookie", stolen))).Ok();
        (await browser.Post("/api/users/logout", null)).Error(HttpStatusCode.Forbidden);
        (await browser.Send(HttpMethod.Post, "/api/users/logout", (string?)null, ("X-Octopus-Csrf-Token", Csrf(browser)))).Ok();
        Assert.Empty(browser.Cookies.GetCookies(host.Address));
        (await thief.Send(HttpMethod.Get, "/api/users/me", (string?)null, ("Cookie", stolen))).Error(HttpStatusCode.Unauthorized);
        (await browser.Post("/api/users/logout", null)).Ok();
    }

    [Fact]
    public async Task A_session_token_is_no_api_key_and_no_key_of_the_list()
    {
        using var browser = host.Anonymous();
        await browser.Post("/api/users/login", Login);
        var token = browser.Cookies.GetCookies(host.Address).Single(cookie => cookie.Name.StartsWith("OctopusIdentificationToken", StringComparison.Ordinal)).Value;
        using var impostor = host.With(token);
        (await impostor.Get("/api/users/me")).Error(HttpStatusCode.Unauthorized);
        Assert.DoesNotContain("sessions-", (await browser.Get("/api/users/Users-1/apikeys")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "wrong")]
    [InlineData("nobody at all", "wrong")]
    [InlineData("admin", "")]
    [InlineData("", "")]
    public async Task A_wrong_password_is_answered_as_an_unknown_user_is(string user, string password)
    {
        using var browser = host.Anonymous();
        var answer = await browser.Post("/api/users/login", JsonSerializer.Serialize(new Dictionary<string, string> { ["Username"] = user, ["Password"] = password }));
        Assert.Contains("The user name or the password is wrong.", answer.Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Empty(answer.SetCookies);
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        using var browser = host.Anonymous();
        Answer answer;
        var tries = 0;
        do answer = await browser.Post("/api/users/login", """{"Username":"guessed user","Password":"x"}""");
        while (answer.Status == HttpStatusCode.BadRequest && ++tries < 30);
        Assert.Equal(10, tries);
        Assert.Contains("too many", answer.Error(HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        Assert.True(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) >= 1);
        (await browser.Post("/api/users/login", Login)).Ok();
    }

    [Fact]
    public async Task Signing_in_is_audited()
    {
        using var browser = host.Anonymous();
        await browser.Post("/api/users/login", Login);
        await browser.Post("/api/users/login", """{"Username":"admin","Password":"audited"}""");
        using var admin = host.Admin();
        var events = (await admin.Get("/api/events?eventCategories=LoginSucceeded,LoginFailed&regarding=Users-1")).Ok().Names("Category");
        Assert.Contains("LoginSucceeded", events);
        Assert.Contains("LoginFailed", events);
    }

    private string Csrf(ApiClient browser) => browser.Cookies.GetCookies(host.Address).Single(cookie => cookie.Name.StartsWith("Octopus-Csrf-Token", StringComparison.Ordinal)).Value;
}
