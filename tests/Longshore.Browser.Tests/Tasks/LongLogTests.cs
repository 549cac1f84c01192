using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Tasks;

public sealed class LongLogTests(Portal portal)
{
    // Rows of three screens: what is in view, and a screen above and below it.
    private const int MostRows = 400;

    [Fact]
    public async Task A_log_of_100000_lines_keeps_the_page_small_and_every_line_reachable()
    {
        var project = await TestProject.Create(portal.Server.Api, "Long", ["seq -f 'line %.0f of many' 1 100000; echo 'a needle in it' ; seq -f 'then line %.0f' 1 10"]);
        var task = await project.Deploy();
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{task}");
        await visitor.HasState("Success");
        await visitor.ListensToKeys();

        await Expect(visitor.Page.Locator(".bar")).ToContainTextAsync("100,0");
        Assert.InRange(await visitor.RowsInPage(), 1, MostRows);
        await visitor.Log().EvaluateAsync("e => e.scrollTop = e.scrollHeight");
        await Expect(visitor.Line("then line 10")).ToBeVisibleAsync();
        Assert.InRange(await visitor.RowsInPage(), 1, MostRows);
        await visitor.Log().EvaluateAsync("e => e.scrollTop = 0");
        await Expect(visitor.Line("line 1 of many")).ToBeVisibleAsync();
        await visitor.Log().EvaluateAsync("e => e.scrollTop = e.scrollHeight / 2");
        await Expect(visitor.Log().GetByText("line 50000 of many")).ToHaveCountAsync(1);
        Assert.InRange(await visitor.RowsInPage(), 1, MostRows);

        await visitor.Page.Keyboard.PressAsync("/");
        await Expect(visitor.Search()).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("needle");
        await Expect(visitor.Line("a needle in it")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".hits")).ToHaveTextAsync("1 of 1");
        await visitor.Search().FillAsync("line 77777 of");
        await Expect(visitor.Line("line 77777 of many")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".bar")).ToContainTextAsync("1 of 1");
        Assert.InRange(await visitor.RowsInPage(), 1, MostRows);
        visitor.HasNothingToComplainOf();
    }

    [Fact]
    public async Task Errors_are_walked_by_a_key_and_levels_filter()
    {
        var project = await TestProject.Create(portal.Server.Api, "Levels", ["seq 1 400; echo broken here >&2; seq 401 900; write_verbose quiet words; seq 901 1400"]);
        var task = await project.Deploy();
        await portal.Server.Api.Ended(task);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{task}");
        await Expect(visitor.Page.Locator(".bar")).ToContainTextAsync("1 error");
        await visitor.ListensToKeys();
        await visitor.Page.Keyboard.PressAsync("e");
        await Expect(visitor.Line("broken here")).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("Level").SelectOptionAsync("error");
        await Expect(visitor.Log().Locator(".l")).ToHaveCountAsync(1);
        Assert.Contains("level=error", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_leads_to_its_last_error()
    {
        var project = await TestProject.Create(portal.Server.Api, "Failing", ["seq 1 400; echo too late >&2; seq 401 900; exit 3", "true"]);
        var task = await project.Deploy();
        await portal.Server.Api.Ended(task);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{task}");
        await Expect(visitor.Page.Locator(".bar")).ToContainTextAsync("2 errors");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("exit code 3");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show the error" }).ClickAsync();
        await Expect(visitor.Log().Locator(".l.here")).ToContainTextAsync("The script failed with exit code 3.");
    }
}
