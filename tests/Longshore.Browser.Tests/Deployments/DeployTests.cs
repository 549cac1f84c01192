using System.Text.Json.Nodes;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Deployments;

public sealed class DeployTests(Portal portal)
{
    [Fact]
    public async Task A_release_is_deployed_to_the_environment_that_was_chosen()
    {
        var api = portal.Server.Api;
        await api.Post("/api/Spaces-1/environments", new { Name = "Harbour" });
        var project = await TestProject.Create(api, "Chosen", ["echo \"going to $(get_octopusvariable Octopus.Environment.Name)\""]);
        await project.Release();
        await using var visitor = await portal.Visit();
        await visitor.Go("/projects/chosen");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Deploy…", Exact = true }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Release of Chosen")).ToHaveValueAsync("1.0.1");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Harbour" }).CheckAsync();
        await Expect(dialog.GetByText("What will run")).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Step 1");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Deploy to Harbour" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Deploy Chosen release 1.0.1 to Harbour");
        await Expect(visitor.Page.Locator(".title .badge")).ToHaveTextAsync("Success");
        await Expect(visitor.Page.Locator(".lines")).ToContainTextAsync("going to Harbour");
        Assert.Equal("Harbour", await EnvironmentOf(api, visitor.Page.Url.Split('/')[^1]));
        visitor.HasNothingToComplainOf();
    }

    [Fact]
    public async Task The_palette_deploys_by_keys_alone()
    {
        var project = await TestProject.Create(portal.Server.Api, "By keys", ["echo typed"]);
        await project.Release();
        await using var visitor = await portal.Visit();
        await visitor.Go("/audit");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await Expect(visitor.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("deploy by keys to by keys");
        await Expect(visitor.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync($"By keys to {project.Name} environment");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Deploy to By keys environment" })).ToBeEnabledAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Deploy to By keys environment" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".lines")).ToContainTextAsync("typed");
        visitor.HasNothingToComplainOf();
    }

    private static async Task<string> EnvironmentOf(ServerApi api, string task)
    {
        var deployment = (string)(await api.Get($"/api/tasks/{task}"))["Arguments"]!["DeploymentId"]!;
        var environment = (string)(await api.Get($"/api/Spaces-1/deployments/{deployment}"))["EnvironmentId"]!;
        JsonNode named = await api.Get($"/api/Spaces-1/environments/{environment}");
        return (string)named["Name"]!;
    }
}
