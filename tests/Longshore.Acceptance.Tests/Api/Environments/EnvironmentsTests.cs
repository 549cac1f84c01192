using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Environments;

public sealed class EnvironmentsTests(ApiHost host) : IDisposable
{
    private const string Route = "/api/Spaces-1/environments";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task An_environment_is_made_changed_and_deleted_and_the_audit_knows()
    {
        var made = await admin.Create(Route, """{"Name":"Live","Description":"real","SortOrder":0,"UseGuidedFailure":false,"AllowDynamicInfrastructure":false,"EnvironmentTags":[],"ExtensionSettings":[],"Slug":"","SpaceId":"Spaces-1"}""");
        Assert.Equal("live", made.Text("Slug"));
        Assert.Equal(made.Id(), (await admin.Get($"{Route}/live")).Ok().Id());
        var changed = (await admin.Put(made.Link("Self"), """{"Name":"Live 2","UseGuidedFailure":true}""")).Ok();
        Assert.Equal(("Live 2", "live", "real", true), (changed.Text("Name"), changed.Text("Slug"), changed.Text("Description"), changed.GetProperty("UseGuidedFailure").GetBoolean()));
        Assert.Empty((await admin.Get($"{made.Link("Self")}/machines")).Ok().Items());
        (await admin.Get($"{made.Link("Self")}/singlyScopedVariableDetails")).Ok();
        (await admin.Delete(made.Link("Self"))).Ok();

        var events = (await admin.Get($"/api/Spaces-1/events?regarding={made.Id()}")).Ok().Items();
        Assert.Equal(["Deleted", "Modified", "Created"], events.Select(one => one.Text("Category")));
        Assert.All(events, one => Assert.Equal(("Users-1", "admin", "API key API-AB…", "127.0.0.1"), (one.Text("UserId"), one.Text("Username"), one.Text("IdentityEstablishedWith"), one.Text("IpAddress"))));
        var differences = events[1].GetProperty("ChangeDetails").GetProperty("Differences").EnumerateArray().ToDictionary(one => one.Text("path"), one => (one.Text("before"), one.Text("after")));
        Assert.Equal(("Live", "Live 2"), differences["/Name"]);
        Assert.Equal(("false", "true"), differences["/UseGuidedFailure"]);
        Assert.Equal(2, differences.Count);
    }

    [Theory]
    [InlineData("""{"Name":"Twice"}""", "Name: Another one has this name. Choose another.")]
    [InlineData("""{"Name":"tWICE"}""", "Name: ")]
    [InlineData("""{"Name":""}""", "Name: A name is missing.")]
    [InlineData("""{"Description":"none"}""", "Name: A name is missing.")]
    [InlineData("""{"Name":"line\nbreak"}""", "Name: The name contains a control character.")]
    [InlineData("""{"Name":"nul\u0000"}""", "Name: The name contains a control character.")]
    [InlineData("""{"Name":"turn\u202Earound"}""", "Name: The name contains a control character.")]
    public async Task A_bad_name_is_refused_with_field_and_mend(string body, string says)
    {
        await admin.Post(Route, """{"Name":"Twice"}""");
        var answer = await admin.Post(Route, body);
        Assert.Contains(says, answer.Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.True(answer.Json.GetProperty("Details").TryGetProperty("Name", out _));
    }

    [Fact]
    public async Task A_name_of_200_characters_fits_and_one_of_201_does_not()
    {
        await admin.Create(Route, $$"""{"Name":"{{new string('n', 200)}}"}""");
        Assert.Contains("Use at most 200.", (await admin.Post(Route, $$"""{"Name":"{{new string('n', 201)}}"}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_any_script_come_back_as_they_were()
    {
        var made = await admin.Create(Route, """{"Name":"Prüfung — 試験 🚢 <b>\"x\"</b>"}""");
        Assert.Equal("Prüfung — 試験 🚢 <b>\"x\"</b>", (await admin.Get(made.Link("Self"))).Ok().Text("Name"));
    }

    [Fact]
    public async Task Two_names_that_look_alike_get_slugs_of_their_own()
    {
        Assert.Equal("look-alike", (await admin.Create(Route, """{"Name":"look alike"}""")).Text("Slug"));
        Assert.Equal("look-alike-2", (await admin.Create(Route, """{"Name":"look/alike"}""")).Text("Slug"));
    }

    [Fact]
    public async Task The_order_is_set_by_hand()
    {
        var space = (await admin.Create("/api/spaces", """{"Name":"Sorted"}""")).Id();
        foreach (var name in new[] { "A", "B", "C" }) await admin.Create($"/api/{space}/environments", $$"""{"Name":"{{name}}"}""");
        var ids = (await admin.Get($"/api/{space}/environments/all")).Ok().Names("Id");
        (await admin.Put($"/api/{space}/environments/sortorder", $"""["{ids[2]}","{ids[0]}"]""")).Ok();
        Assert.Equal(["C", "A", "B"], (await admin.Get($"/api/{space}/environments")).Ok().Names());
        (await admin.Put($"/api/{space}/environments/sortorder", """["Environments-99999"]""")).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_newer_list_says_that_they_are_static()
    {
        await admin.Create(Route, """{"Name":"Version two"}""");
        var one = Assert.Single((await admin.Get($"{Route}/v2?partialName=Version%20two")).Ok().Items());
        Assert.Equal(("Static", "version-two"), (one.Text("Type"), one.Text("Slug")));
    }

    [Fact]
    public async Task The_summary_has_every_environment()
    {
        await admin.Create(Route, """{"Name":"Summarized"}""");
        Assert.Contains("Summarized", (await admin.Get($"{Route}/summary")).Ok().GetProperty("EnvironmentSummaries").EnumerateArray().Select(one => one.GetProperty("Environment").Text("Name")));
    }

    [Fact]
    public async Task One_that_a_lifecycle_uses_stays()
    {
        var made = await admin.Create(Route, """{"Name":"Used"}""");
        await admin.Create("/api/Spaces-1/lifecycles", $$"""{"Name":"User of Used","Phases":[{"Name":"One","OptionalDeploymentTargets":["{{made.Id()}}"]}]}""");
        Assert.Contains("Lifecycle 'User of Used' uses this environment.", (await admin.Delete(made.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
