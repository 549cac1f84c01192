using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Spaces;

public sealed class SpacesTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task The_default_space_has_all_that_projects_need()
    {
        var space = Assert.Single((await admin.Get("/api/spaces?partialName=defau&skip=0&take=2147483647")).Ok().Items(), one => one.Text("Name") == "Default");
        Assert.Equal(("Spaces-1", "Default", "default", true), (space.Id(), space.Text("Name"), space.Text("Slug"), space.GetProperty("IsDefault").GetBoolean()));
        Assert.Equal("/api/Spaces-1", space.Link("SpaceHome"));
        Assert.Contains("Default Lifecycle", (await admin.Get("/api/Spaces-1/lifecycles")).Ok().Names());
        Assert.Contains("Default Project Group", (await admin.Get("/api/Spaces-1/projectgroups/all")).Ok().Names());
        Assert.Single((await admin.Get("/api/Spaces-1/workerpools/all")).Ok().Items(), pool => pool.GetProperty("IsDefault").GetBoolean());
    }

    [Fact]
    public async Task A_space_is_made_changed_and_deleted()
    {
        var made = await admin.Create("/api/spaces", """{"Name":"Second","Description":"d","SpaceManagersTeams":[],"SpaceManagersTeamMembers":["Users-1"],"IsDefault":false,"TaskQueueStopped":false}""");
        Assert.False(made.GetProperty("IsDefault").GetBoolean());
        Assert.Equal(made.Id(), (await admin.Get("/api/spaces/SECOND")).Ok().Id());
        await admin.Create($"/api/{made.Id()}/environments", """{"Name":"Inside"}""");
        Assert.Contains("TaskQueueStopped: ", (await admin.Delete(made.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.True((await admin.Put(made.Link("Self"), """{"Name":"Second","TaskQueueStopped":true}""")).Ok().GetProperty("TaskQueueStopped").GetBoolean());
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
        (await admin.Get(made.Link("SpaceHome"))).Error(HttpStatusCode.NotFound);
        Assert.DoesNotContain("Second", (await admin.Get("/api/spaces/all")).Ok().Names());
    }

    [Fact]
    public async Task The_default_space_stays() => (await admin.Delete("/api/spaces/Spaces-1")).Error(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{"Name":"default"}""")]
    [InlineData("""{"Name":" "}""")]
    [InlineData("""{}""")]
    public async Task A_space_needs_a_name_of_its_own(string body) => Assert.Contains("Name: ", (await admin.Post("/api/spaces", body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
}
