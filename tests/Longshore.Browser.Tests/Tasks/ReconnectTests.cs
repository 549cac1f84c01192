using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Tasks;

public sealed class ReconnectTests(Portal portal)
{
    [Fact]
    public async Task A_page_goes_on_by_itself_after_the_server_was_killed_and_misses_no_line()
    {
        await using var server = await RunningServer.Start();
        using var gate = new Gate(server);
        var project = await TestProject.Create(server.Api, "Killed", [$"echo before; {gate.Wait("away")}; seq -f 'away %.0f' 1 200; {gate.Wait()}; echo after"]);
        var task = await project.Deploy();
        await using var visitor = await Visitor.Open(portal.Chromium, server.Url);
        await visitor.SignIn(RunningServer.Username, RunningServer.Password);
        await visitor.IsLive();
        await visitor.Go($"/tasks/{task}");
        await Expect(visitor.Line("before")).ToBeVisibleAsync();

        await server.Kill();
        await Expect(visitor.Page.Locator("#components-reconnect-modal")).ToContainTextAsync("Connection lost at");
        await Expect(visitor.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(visitor.Line("before")).ToBeVisibleAsync();
        gate.Open("away");
        await server.Restart();

        await Expect(visitor.Line("away 200")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(visitor.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        gate.Open();
        await Expect(visitor.Line("after")).ToBeVisibleAsync();
        await visitor.HasState("Success");
        var raw = await server.Api.RawLines(task);
        await visitor.Page.GetByLabel("Level").SelectOptionAsync("all");
        await Expect(visitor.Page.Locator(".bar")).ToContainTextAsync($"{raw.Length} lines");
    }
}
