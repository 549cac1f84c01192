using System.Text.Json;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace Longshore.Browser.Tests.Checks;

/// <summary>What holds for every page, asked of the browser itself. Each check says all that it found.</summary>
internal static class PageChecks
{
    private static readonly HashSet<string> Controls =
        ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "listbox", "option", "switch", "slider", "spinbutton", "tab", "menuitem", "dialog", "img", "progressbar", "DisclosureTriangle"];

    /// <summary>Changes the theme of the operating system, which the page follows.</summary>
    public static async Task Wears(this IPage page, ColorScheme theme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme == ColorScheme.Dark ? "dark" : "light");
    }

    public static async Task HasReadableColours(this IPage page, string where) => AssertNone(where, await page.EvaluateAsync<string[]>(Script("contrast.js")));

    public static async Task FitsItsWindow(this IPage page, string where) => AssertNone(where, await page.EvaluateAsync<string[]>(Script("overflow.js")));

    public static async Task IsWellBuilt(this IPage page, string where) => AssertNone(where, await page.EvaluateAsync<string[]>(Script("structure.js")));

    /// <summary>Every control has a name in the tree that screen readers get.</summary>
    public static async Task NamesItsControls(this IPage page, string where)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        var nameless = from node in tree!.Value.GetProperty("nodes").EnumerateArray()
                       where !node.GetProperty("ignored").GetBoolean() && Controls.Contains(Text(node, "role")) && string.IsNullOrWhiteSpace(Text(node, "name"))
                       select $"a {Text(node, "role")} without a name";
        AssertNone(where, [.. nameless]);
    }

    /// <summary>Tab reaches every control, and shows where it is.</summary>
    public static async Task IsWalkedByKeys(this IPage page, string where)
    {
        var controls = await page.EvaluateAsync<string[]>(Script("controls.js"));
        await page.EvaluateAsync("() => { document.activeElement?.blur?.(); getSelection()?.removeAllRanges(); scrollTo(0, 0); }");
        var reached = new HashSet<int>();
        var unseen = new HashSet<int>();
        for (var press = 0; press < 2 * controls.Length + 4 && reached.Count < controls.Length; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<JsonElement?>(Script("focus.js")) is not { ValueKind: JsonValueKind.Object } focus) continue;
            var number = focus.GetProperty("number").GetInt32();
            if (number >= 0 && !reached.Add(number)) continue;
            if (number >= 0 && !focus.GetProperty("isSeen").GetBoolean()) unseen.Add(number);
        }
        AssertNone(where, [.. Enumerable.Range(0, controls.Length).Except(reached).Select(number => $"no key reaches {controls[number]}"), .. unseen.Select(number => $"nothing shows that {controls[number]} has the focus")]);
    }

    private static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var said) && said.TryGetProperty("value", out var value) ? value.ToString() : "";

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(PageChecks).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void AssertNone(string where, string[] found) => Assert.True(found.Length == 0, $"{where}:\n{string.Join('\n', found)}");
}
