using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Projects;

public sealed class ProjectListTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task Groups_and_lifecycles_list_their_projects()
    {
        var group = await admin.Create("/api/projectgroups", """{"Name":"Listed group"}""");
        var lifecycle = await admin.Create("/api/lifecycles", """{"Name":"Listed lifecycle"}""");
        foreach (var name in new[] { "Listed B", "Listed A" })
            await admin.Create("/api/projects", $$"""{"Name":"{{name}}","LifecycleId":"{{lifecycle.Id()}}","ProjectGroupId":"{{group.Id()}}"}""");
        await admin.Project("Listed elsewhere");
        Assert.Equal(["Listed A", "Listed B"], (await admin.Get($"{group.Link("Self")}/projects")).Ok().Names());
        var page = (await admin.Get($"{group.Link("Self")}/projects?take=1")).Ok();
        Assert.Equal(["Listed B"], (await admin.Get(page.Link("Page.Next"))).Ok().Names());
        var all = (await admin.Get(lifecycle.Link("Projects"))).Ok();
        Assert.Equal(System.Text.Json.JsonValueKind.Array, all.ValueKind);
        Assert.Equal(["Listed A", "Listed B"], all.Names());
        (await admin.Get("/api/projectgroups/ProjectGroups-99999/projects")).Error(HttpStatusCode.NotFound);
        (await admin.Get("/api/lifecycles/Lifecycles-99999/projects")).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Variable_sets_are_listed_by_their_ids()
    {
        var (one, two) = (await admin.Project("Sets 1"), await admin.Project("Sets 2"));
        var sets = (await admin.Get($"/api/variables?ids={one.Text("VariableSetId")},{two.Text("VariableSetId").ToUpperInvariant()}")).Ok();
        Assert.Equal([one.Text("VariableSetId"), two.Text("VariableSetId")], sets.Items().Select(set => set.Id()));
        Assert.Contains(one.Text("VariableSetId"), (await admin.Get("/api/variables/all")).Ok().Items().Select(set => set.Id()));
    }
}
