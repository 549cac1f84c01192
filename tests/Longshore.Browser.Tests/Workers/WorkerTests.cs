using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Longshore.Browser.Tests.Tasks;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Workers;

public sealed class WorkerTests(Portal portal)
{
    [Fact]
    public async Task A_worker_that_joins_by_the_command_shown_runs_a_step_and_is_shown_with_it_until_it_is_deleted()
    {
        var api = portal.Server.Api;
        using var gate = new Gate(portal.Server);
        var pool = (string)(await api.Post("/api/Spaces-1/workerpools", new { Name = "Pasted", WorkerPoolType = "StaticWorkerPool" }))["Id"]!;
        await using var visitor = await portal.Visit();
        var page = visitor.Page;
        await visitor.Go("/infrastructure");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add worker" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Default Worker Pool").UncheckAsync();
        await dialog.GetByLabel("Pasted").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show the command" }).ClickAsync();
        var command = await dialog.Locator("pre").InnerTextAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Waiting");
        await using var agent = PastedCommand.Run(command, "pasted-01", Path.Combine(portal.Server.Data, "agent-pasted"));
        await Expect(dialog.GetByRole(AriaRole.Status).Locator(".badge.ok")).ToHaveTextAsync("Healthy");
        await Expect(dialog).ToContainTextAsync("pasted-01 has joined and can take steps.");
        await page.Keyboard.PressAsync("Escape");

        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "pasted-01" });
        await Expect(row).ToContainTextAsync("connected");
        await Expect(row).ToContainTextAsync("nothing");
        var task = await DeployInto(api, pool, $"echo begun; {gate.Wait()}");
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "Step 1" })).ToHaveAttributeAsync("href", $"/tasks/{task}?step=step-1");
        await row.GetByRole(AriaRole.Button, new() { Name = "Delete pasted-01" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the worker" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"pasted-01 is in use: {task} runs a step on it.");
        gate.Open();
        await Expect(row).ToContainTextAsync("nothing");

        await row.GetByRole(AriaRole.Link, new() { Name = "pasted-01" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("pasted-01");
        var step = page.GetByRole(AriaRole.Row).Filter(new() { HasText = task });
        await Expect(step).ToContainTextAsync("Success");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Duration of the last 1 step" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Load: at most 1 step at once, 0 now." })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disable the worker" }).ClickAsync();
        await Expect(page.Locator(".title .badge")).ToHaveTextAsync("Disabled");
        await step.GetByRole(AriaRole.Link, new() { Name = "Step 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Why pasted-01?" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "pasted-01", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the worker" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Workers");
        await Expect(row).ToHaveCountAsync(0);
        visitor.HasNothingToComplainOf();
    }

    [Fact]
    public async Task A_worker_by_address_is_named_in_its_refusals_and_stays_visible_when_it_cannot_be_reached()
    {
        await portal.Server.Api.Post("/api/Spaces-1/workerpools", new { Name = "Addressed", WorkerPoolType = "StaticWorkerPool" });
        await using var visitor = await portal.Visit();
        await visitor.Go("/infrastructure");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add worker" }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Agent that listens already" }).CheckAsync();
        await dialog.GetByLabel("Default Worker Pool").UncheckAsync();
        await dialog.GetByLabel("Addressed").CheckAsync();
        await dialog.GetByLabel("Name").FillAsync("addressed-01");
        await dialog.GetByLabel("Host").FillAsync("127.0.0.1");
        await dialog.GetByLabel("Port", new() { Exact = true }).FillAsync("9");
        await dialog.GetByLabel("Thumbprint of its certificate").FillAsync("nonsense");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add worker" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is no thumbprint.");
        await dialog.GetByLabel("Thumbprint of its certificate").FillAsync(new string('B', 64));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add worker" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status).Locator(".badge.bad")).ToHaveTextAsync("Unavailable");
        await dialog.GetByRole(AriaRole.Link, new() { Name = "addressed-01" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("addressed-01");
        await Expect(visitor.Page.Locator(".note.bad")).ToContainTextAsync("Unavailable");
        visitor.HasNothingToComplainOf();
    }

    private static async Task<string> DeployInto(ServerApi api, string pool, string script)
    {
        var project = await TestProject.Create(api, "Pasted", [script]);
        var process = await api.Get($"/api/Spaces-1/projects/{project.Id}/deploymentprocesses");
        process["Steps"]![0]!["Actions"]![0]!["WorkerPoolId"] = pool;
        await api.Put($"/api/Spaces-1/projects/{project.Id}/deploymentprocesses", process);
        return await project.Deploy();
    }
}
