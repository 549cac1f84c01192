using Longshore.Browser.Tests.Browsing;
using Longshore.Browser.Tests.Checks;
using Microsoft.Playwright;
using Xunit;

namespace Longshore.Browser.Tests.Pages;

/// <summary>What portal.md asks of every page, whatever it shows.</summary>
public sealed class EveryPageTests(Portal portal)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/?q=nothing-like-it", "/projects", "/projects/web-shop", "/projects/web-shop/process", "/projects/web-shop/variables", "/projects/web-shop/releases", "/projects/web-shop/releases/1.0.2",
        "/tasks", "/tasks?state=canceled&q=nothing-like-it", "/infrastructure", "/infrastructure/pools", "/infrastructure/pools/default-worker-pool", "/infrastructure/workers/built-in", "hostile worker", "hostile pool", "/packages", "/audit", "/settings", "/profile",
        "task succeeded", "task failed", "task running", "hostile task", "hostile project", "hostile process",
        "/tasks/ServerTasks-999999", "/tasks/nonsense", "/infrastructure/workers/Workers-999999", "/infrastructure/pools/no-such-pool", "/projects/no-such-project", "/projects/web-shop/releases/9.9.9", "/no-such-page",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_readable_reachable_and_fits_in_light_dark_wide_and_narrow(string page)
    {
        await using var visitor = await portal.Visit();
        await visitor.Go((await portal.Sample).Paths.GetValueOrDefault(page, page));
        await visitor.Page.Locator(".skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Holds(visitor.Page, page);
        await visitor.Page.IsWalkedByKeys(page);
        if (page == "/no-such-page") visitor.ComplainsOnlyOf("404 (Not Found)");
        else visitor.HasNothingToComplainOf();
    }

    [Fact]
    public async Task The_sign_in_page_is_readable_reachable_and_fits()
    {
        await using var visitor = await portal.VisitAsStranger();
        await visitor.Go("/signin");
        await Holds(visitor.Page, "/signin");
        await visitor.Page.IsWalkedByKeys("/signin");
        visitor.HasNothingToComplainOf();
    }

    private static async Task Holds(IPage page, string name)
    {
        foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.Wears(theme);
            foreach (var width in new[] { 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                var where = $"{name}, {theme}, {width} px";
                await page.HasReadableColours(where);
                await page.FitsItsWindow(where);
            }
        }
        await page.NamesItsControls(name);
        await page.IsWellBuilt(name);
    }
}
