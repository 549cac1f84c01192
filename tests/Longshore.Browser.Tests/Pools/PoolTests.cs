using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Pools;

public sealed class PoolTests(Portal portal)
{
    [Fact]
    public async Task A_pool_is_made_edited_moved_made_the_default_and_deleted()
    {
        await using var visitor = await portal.Visit();
        var page = visitor.Page;
        await visitor.Go("/infrastructure/pools");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add pool" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Quay");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Add pool" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Quay" });
        await Expect(row).ToContainTextAsync("POOL_EMPTY");

        await Press("Edit Quay");
        await page.GetByLabel("Description").FillAsync("at the water");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(row).ToContainTextAsync("at the water");
        var rows = page.GetByRole(AriaRole.Row);
        var last = await rows.CountAsync() - 1;
        await Expect(rows.Nth(last)).ToContainTextAsync("Quay");
        await Press("Move Quay up");
        await Expect(rows.Nth(last - 1)).ToContainTextAsync("Quay");

        await Press("Make Quay the default");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it the default" }).ClickAsync();
        await Expect(row).ToContainTextAsync("The built-in worker is used");
        await row.GetByRole(AriaRole.Link, new() { Name = "Quay" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Quay");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Built-in worker" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Press("Make Default Worker Pool the default");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it the default" }).ClickAsync();
        await Press("Delete Quay");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the pool" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        visitor.HasNothingToComplainOf();

        Task Press(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }
}
