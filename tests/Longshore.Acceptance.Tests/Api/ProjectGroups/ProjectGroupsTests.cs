using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.ProjectGroups;

public sealed class ProjectGroupsTests(ApiHost host) : IDisposable
{
    private const string Route = "/api/Spaces-1/projectgroups";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_group_is_made_changed_and_deleted()
    {
        var made = await admin.Create(Route, """{"Name":"Shelf","Description":"d","EnvironmentIds":[]}""");
        Assert.Equal("Shelf 2", (await admin.Put(made.Link("Self"), """{"Name":"Shelf 2"}""")).Ok().Text("Name"));
        Assert.Contains("Shelf 2", (await admin.Get($"{Route}?partialName=shelf")).Ok().Names());
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"Name":"Default Project Group"}""")]
    [InlineData("""{"Name":null}""")]
    public async Task A_group_needs_a_name_of_its_own(string body) => Assert.Contains("Name: ", (await admin.Post(Route, body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
}
