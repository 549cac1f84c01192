using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Security;

public sealed class SignInTests(Portal portal)
{
    [Fact]
    public async Task A_page_asks_for_the_sign_in_and_is_shown_after_it()
    {
        await using var visitor = await portal.VisitAsStranger();
        await visitor.Page.GotoAsync("/tasks?state=failed");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("User name").FillAsync(RunningServer.Username);
        await visitor.Page.GetByLabel("Password").FillAsync(RunningServer.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Tasks" })).ToBeVisibleAsync();
        Assert.EndsWith("/tasks?state=failed", visitor.Page.Url, StringComparison.Ordinal);
        visitor.HasNothingToComplainOf();
    }

    [Fact]
    public async Task A_wrong_password_is_refused_in_words_and_opens_nothing()
    {
        await using var visitor = await portal.VisitAsStranger();
        await visitor.SignIn(RunningServer.Username, "not-the-password");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("password");
        await Expect(visitor.Page.GetByLabel("User name")).ToHaveValueAsync(RunningServer.Username);
        await Expect(visitor.Page.GetByLabel("Password")).ToHaveValueAsync("");
        await visitor.Page.GotoAsync("/");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        visitor.ComplainsOnlyOf("400 (Bad Request)");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_every_open_page()
    {
        await using var visitor = await portal.VisitAsStranger();
        await visitor.SignIn(RunningServer.Username, RunningServer.Password);
        await visitor.IsLive();
        var other = await visitor.Page.Context.NewPageAsync();
        await other.GotoAsync("/projects");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }
}
