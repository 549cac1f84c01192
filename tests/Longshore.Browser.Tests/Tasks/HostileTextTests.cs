using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Longshore.Browser.Tests.Tasks;

public sealed class HostileTextTests(Portal portal)
{
    [Fact]
    public async Task Markup_in_a_log_is_shown_as_text_and_runs_nothing()
    {
        string[] lines =
        [
            "<script>window.owned = 1</script>",
            "<img src=x onerror=\"window.owned = 2\"> <b>bold</b>",
            "</div></section><iframe src=javascript:parent.owned=3></iframe>",
            "&lt;already escaped&gt; & <!-- a comment -->",
            "javascript:window.owned=4 data:text/html,<script>window.owned=5</script>",
        ];
        var project = await TestProject.Create(portal.Server.Api, "Hostile", [$"cat <<'END'\n{string.Join('\n', lines)}\nEND\nprintf '\\033[31mred \\033]8;;javascript:window.owned=6\\033\\\\link\\033]8;;\\033\\\\ \\033[0m<i>plain</i>\\n'"]);
        var task = await project.Deploy();
        await portal.Server.Api.Ended(task);
        await using var visitor = await portal.Visit();
        await visitor.Go($"/tasks/{task}");
        foreach (var line in lines) await Expect(visitor.Line(line)).ToBeVisibleAsync();
        await Expect(visitor.Log().GetByText("<i>plain</i>")).ToBeVisibleAsync();
        Assert.Equal(0, await visitor.Page.Locator(".lines :is(script, img, iframe, b, i), .lines a[href^='javascript'], .lines a[href^='data']").CountAsync());
        Assert.False(await visitor.Page.EvaluateAsync<bool>("'owned' in window"));
        visitor.HasNothingToComplainOf();
    }
}
