using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Browsing;

/// <summary>A person at a browser of their own: one window, its own cookies, and all that its console complains of.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const float Patience = 20_000;
    private readonly ConcurrentQueue<string> complaints = new();

    private Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, said) =>
        {
            if (said.Type == "error") complaints.Enqueue(said.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <param name="session">Cookies of an earlier visit, or null.</param>
    public static async Task<Visitor> Open(Chromium chromium, string url, string? session = null)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = url,
            StorageState = session,
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 800 },
        });
        context.SetDefaultTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
        return new Visitor(await context.NewPageAsync());
    }

    /// <summary>Opens an address and waits until the page answers to clicks and keys.</summary>
    public async Task<IResponse> Go(string path)
    {
        var answer = await Page.GotoAsync(path);
        if (await Page.Locator(".frame").CountAsync() > 0) await IsLive();
        return answer!;
    }

    public Task IsLive() => Expect(Page.Locator(".frame")).ToHaveAttributeAsync("data-live", "true");

    public async Task SignIn(string username, string password)
    {
        await Page.GotoAsync("/signin");
        await Page.GetByLabel("User name").FillAsync(username);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>The console is silent: no error of a script, nothing blocked by the content security policy, no file missing.</summary>
    public void HasNothingToComplainOf() => Assert.Empty(complaints);

    /// <summary>The same, but for messages that the test itself provokes.</summary>
    public void ComplainsOnlyOf(string expected) => Assert.DoesNotContain(complaints, complaint => !complaint.Contains(expected, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
