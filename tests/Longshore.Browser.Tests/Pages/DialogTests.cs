using Longshore.Browser.Tests.Browsing;
using Longshore.Browser.Tests.Checks;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Pages;

public sealed class DialogTests(Portal portal)
{
    private const string FocusIsInside =
        "() => { const dialog = document.querySelector('[role=dialog]'); return (dialog.closest('.mud-dialog-container') ?? dialog).contains(document.activeElement); }";

    public static TheoryData<string, string, string> Openers => new()
    {
        { "/projects/web-shop", "Deploy…", "Deploy" },
        { "/projects/web-shop", "Create release", "Create release" },
        { "/projects", "New project", "New project" },
        { "/infrastructure", "Add worker", "Which machine" },
        { "/infrastructure/pools", "Add pool", "Add a worker pool" },
        { "hostile worker", "Edit", "Edit the worker" },
        { "/settings", "Add environment", "Add an environment" },
        { "/profile", "New API key", "New API key" },
        { "task running", "Cancel", "Cancel Deploy" },
        { "/", "Keys", "Keys" },
        { "/", "Search or run a command", "" },
    };

    [Theory, MemberData(nameof(Openers))]
    public async Task A_dialog_is_readable_keeps_the_focus_and_gives_it_back(string page, string button, string title)
    {
        await using var visitor = await portal.Visit();
        await visitor.Go((await portal.Sample).Paths.GetValueOrDefault(page, page));
        var opener = visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = button != "Search or run a command" });
        await opener.ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync(title);
        await Expect(visitor.Page.Locator(".skeleton")).ToHaveCountAsync(0);
        await visitor.Page.NamesItsControls(button);
        foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await visitor.Page.Wears(theme);
            await visitor.Page.HasReadableColours($"{button}, {theme}");
        }
        for (var press = 0; press < 12; press++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            // At either end the dialog brings the focus back by itself, a moment after the key.
            await visitor.Page.WaitForFunctionAsync(FocusIsInside);
        }
        await visitor.Page.SetViewportSizeAsync(390, 800);
        await visitor.Page.FitsItsWindow($"{button}, 390 px");
        await visitor.Page.SetViewportSizeAsync(1280, 800);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
        visitor.HasNothingToComplainOf();
    }
}
