using Microsoft.Playwright;

namespace Longshore.Browser.Tests.Browsing;

/// <summary>Debian's Chromium, driven by Playwright; no browser is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private readonly IPlaywright driver;

    private Chromium(IPlaywright driver, IBrowser browser) => (this.driver, Browser) = (driver, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> Start()
    {
        var driver = await Playwright.CreateAsync();
        return new Chromium(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Program }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        driver.Dispose();
    }
}
