using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Longshore.Browser.Tests.Tasks;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Dashboard;

public sealed class DashboardTests(Portal portal)
{
    [Fact]
    public async Task A_deployment_appears_runs_and_ends_without_a_reload()
    {
        using var gate = new Gate(portal.Server);
        var project = await TestProject.Create(portal.Server.Api, "Live dashboard", [$"echo begun; {gate.Wait()}"]);
        await using var visitor = await portal.Visit();
        await visitor.Go("/?q=Live dashboard");
        var row = visitor.Page.GetByRole(AriaRole.Row).Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Live dashboard", Exact = true }) });
        await Expect(row).ToContainTextAsync("not deployed yet");
        await visitor.Page.EvaluateAsync("document.documentElement.dataset.mark = 'same page'");

        var task = await project.Deploy();
        var version = row.Locator($"a[href='/tasks/{task}']");
        await Expect(version).ToHaveClassAsync(Class("run"));
        await Expect(version).ToContainTextAsync("1.0.1");
        await Expect(row).ToContainTextAsync("step 1 of 1");
        await Expect(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToContainTextAsync("waiting or running");

        gate.Open();
        await Expect(version).ToHaveClassAsync(Class("ok"));
        await Expect(row).ToContainTextAsync("just now");
        Assert.Equal("same page", await visitor.Page.EvaluateAsync<string>("document.documentElement.dataset.mark"));
        visitor.HasNothingToComplainOf();
    }

    private static System.Text.RegularExpressions.Regex Class(string name) => new($@"\b{name}\b");
}
