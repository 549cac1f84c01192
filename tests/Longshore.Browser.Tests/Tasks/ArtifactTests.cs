using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Tasks;

public sealed class ArtifactTests(Portal portal)
{
    /// <summary>All 256 byte values, a length that is no multiple of a block, and a name with a space and an umlaut.</summary>
    private const string Script =
        """
        for round in 1 2 3 4 5; do for byte in $(seq 0 255); do printf "\\x$(printf %x "$byte")"; done; done > 'Bericht für Prüfer.bin'
        new_octopusartifact "$PWD/Bericht für Prüfer.bin"
        """;

    [Fact]
    public async Task An_artifact_appears_when_its_step_has_ended_and_downloads_byte_for_byte()
    {
        using var gate = new Gate(portal.Server);
        var project = await TestProject.Create(portal.Server.Api, "Artifacts", [Script, gate.Wait()]);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{await project.Deploy()}");

        var link = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Artifacts" }).GetByRole(AriaRole.Link);
        await Expect(link).ToHaveTextAsync("Bericht für Prüfer.bin");
        await visitor.HasState("Executing");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("Bericht für Prüfer.bin", download.SuggestedFilename);
        byte[] expected = [.. from round in Enumerable.Range(0, 5) from value in Enumerable.Range(0, 256) select (byte)value];
        Assert.Equal(expected, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        visitor.HasNothingToComplainOf();
    }
}
