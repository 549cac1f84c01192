using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Tasks;

public sealed class LiveLogTests(Portal portal)
{
    [Fact]
    public async Task The_log_grows_while_the_script_runs_and_the_steps_end_in_place()
    {
        using var gate = new Gate(portal.Server);
        var project = await TestProject.Create(portal.Server.Api, "Growing", [$"echo first; {gate.Wait("second")}; echo second; {gate.Wait()}; echo last", "echo afterwards"]);
        var task = await project.Deploy();
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{task}");

        await Expect(visitor.Line("first")).ToBeVisibleAsync();
        await visitor.HasState("Executing");
        await Expect(visitor.Line("second")).ToHaveCountAsync(0);
        gate.Open("second");
        await Expect(visitor.Line("second")).ToBeVisibleAsync();
        await visitor.HasState("Executing");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "● following" })).ToBeVisibleAsync();

        gate.Open();
        await Expect(visitor.Line("afterwards")).ToBeVisibleAsync();
        await visitor.HasState("Success");
        await Expect(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Steps" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        visitor.HasNothingToComplainOf();
    }

    [Fact]
    public async Task A_reader_who_scrolls_up_is_left_alone_and_End_follows_again()
    {
        using var gate = new Gate(portal.Server);
        var project = await TestProject.Create(portal.Server.Api, "Scrolling", [$"seq 1 500; {gate.Wait("more")}; seq 501 1000; {gate.Wait()}"]);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{await project.Deploy()}");
        await Expect(visitor.Line("500")).ToBeVisibleAsync();
        await visitor.ListensToKeys();

        await visitor.Log().HoverAsync();
        await visitor.Page.Mouse.WheelAsync(0, -3_000);
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "○ follow" })).ToBeVisibleAsync();
        var top = await visitor.Log().EvaluateAsync<double>("e => e.scrollTop");
        gate.Open("more");
        await Expect(visitor.Page.Locator(".bar")).ToContainTextAsync("1,0");
        Assert.Equal(top, await visitor.Log().EvaluateAsync<double>("e => e.scrollTop"), tolerance: 1);
        await visitor.Page.Keyboard.PressAsync("End");
        await Expect(visitor.Line("1000")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_running_task_is_cancelled_after_one_question()
    {
        using var gate = new Gate(portal.Server);
        var project = await TestProject.Create(portal.Server.Api, "Cancelled", [$"echo begun; {gate.Wait()}"]);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{await project.Deploy()}");
        await Expect(visitor.Line("begun")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("is told to stop");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the task" }).ClickAsync();
        await visitor.HasState("Canceled");
    }

    [Fact]
    public async Task A_link_to_a_step_and_a_line_shows_the_same_to_the_next_reader()
    {
        var project = await TestProject.Create(portal.Server.Api, "Linked", ["seq 1 300", "echo in the second"]);
        var task = await project.Deploy();
        await portal.Server.Api.Ended(task);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{task}");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "2 Step 2" }).ClickAsync();
        await Expect(visitor.Line("in the second")).ToBeVisibleAsync();
        await Expect(visitor.Line("1")).ToHaveCountAsync(0);
        await visitor.Log().Locator(".l", new() { HasText = "in the second" }).Locator(".n").ClickAsync();
        await Expect(visitor.Log().Locator(".l.here")).ToContainTextAsync("in the second");

        await using var next = await portal.Visit();
        await next.Go(visitor.Page.Url);
        await Expect(next.Log().Locator(".l.here")).ToContainTextAsync("in the second");
        await Expect(next.Line("1")).ToHaveCountAsync(0);
        await visitor.Page.GoBackAsync();
        await Expect(visitor.Line("1")).ToBeVisibleAsync();
    }
}
