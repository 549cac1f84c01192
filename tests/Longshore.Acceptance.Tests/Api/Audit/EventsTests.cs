using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Audit;

public sealed class EventsTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task Events_are_newest_first_and_filtered()
    {
        var one = await admin.Create("/api/environments", """{"Name":"Audited 1"}""");
        var two = await admin.Create("/api/environments", """{"Name":"Audited <2>"}""");
        var both = (await admin.Get($"/api/Spaces-1/events?skip=0&environments={one.Id()},{two.Id()}&internal=False&spaces=Spaces-1&includeSystem=False")).Ok();
        Assert.Equal(["Environment Audited <2> was created", "Environment Audited 1 was created"], both.Names("Message"));
        Assert.Equal("Environment Audited &lt;2&gt; was created", both.Items()[0].Text("MessageHtml"));
        Assert.Equal([two.Id()], both.Items()[0].GetProperty("RelatedDocumentIds").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(2, (await admin.Get($"/api/events?regardingAny={one.Id()},{two.Id()}")).Ok().Items().Length);
        Assert.Empty((await admin.Get($"/api/events?regarding={one.Id()},{two.Id()}")).Ok().Items());
        Assert.Empty((await admin.Get($"/api/events?regarding={one.Id()}&eventCategories=Deleted")).Ok().Items());
        Assert.Single((await admin.Get($"/api/events?regarding={one.Id()}&eventGroups=Document")).Ok().Items());
        Assert.Empty((await admin.Get($"/api/events?regarding={one.Id()}&eventGroups=Unknown")).Ok().Items());
        Assert.Single((await admin.Get($"/api/events?regarding={one.Id()}&documentTypes=Environments")).Ok().Items());
        Assert.Empty((await admin.Get($"/api/events?regarding={one.Id()}&documentTypes=Projects")).Ok().Items());
        Assert.Single((await admin.Get($"/api/events?regarding={one.Id()}&from=2020-01-01T00:00:00%2B00:00&to=2100-01-01")).Ok().Items());
        Assert.Empty((await admin.Get($"/api/events?regarding={one.Id()}&to=2020-01-01")).Ok().Items());
        Assert.Contains("from: ", (await admin.Get("/api/events?from=yesterday")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(both.Items()[0].Id(), (await admin.Get(both.Items()[0].Link("Self"))).Ok().Id());
    }

    [Fact]
    public async Task Events_of_another_space_do_not_exist_here()
    {
        var space = (await admin.Create("/api/spaces", """{"Name":"Audit elsewhere"}""")).Id();
        var made = await admin.Create($"/api/{space}/environments", """{"Name":"Elsewhere"}""");
        var one = Assert.Single((await admin.Get($"/api/{space}/events?regarding={made.Id()}")).Ok().Items());
        Assert.Empty((await admin.Get($"/api/Spaces-1/events?regarding={made.Id()}")).Ok().Items());
        (await admin.Get($"/api/Spaces-1/events/{one.Id()}")).Error(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("categories", "DeploymentQueued")]
    [InlineData("groups", "Deployment")]
    [InlineData("agents", "Server")]
    [InlineData("documenttypes", "Projects")]
    public async Task What_events_are_filtered_by_is_listed(string list, string contains)
    {
        var all = (await admin.Get($"/api/Spaces-1/events/{list}")).Ok();
        Assert.Equal(JsonValueKind.Array, all.ValueKind);
        Assert.Contains(contains, all.Names("Id"));
    }
}
