using System.Text.RegularExpressions;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Tasks;

/// <summary>What tests look at on the page of a task.</summary>
internal static class TaskWatch
{
    public static ILocator Log(this Visitor visitor) => visitor.Page.Locator(".lines");

    /// <summary>A line of the log by its whole text; the word that is read aloud before errors and warnings does not count.</summary>
    public static ILocator Line(this Visitor visitor, string text) => visitor.Log().Locator(".l .x").Filter(new() { HasTextRegex = new($"^(Error: |Warning: )?{Regex.Escape(text)}$") });

    /// <summary>Waits until the log listens to keys.</summary>
    public static Task ListensToKeys(this Visitor visitor) => Expect(visitor.Log()).ToHaveAttributeAsync("data-keys", "true");

    public static ILocator Search(this Visitor visitor) => visitor.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the log" });

    public static Task HasState(this Visitor visitor, string state) => Expect(visitor.Page.Locator(".title .badge")).ToHaveTextAsync(state);

    /// <summary>Lines that are in the page, in view or close to it.</summary>
    public static Task<int> RowsInPage(this Visitor visitor) => visitor.Log().Locator(".rows > *").CountAsync();
}
