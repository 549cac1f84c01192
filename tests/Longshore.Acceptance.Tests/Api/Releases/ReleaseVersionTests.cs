using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Releases;

public sealed class ReleaseVersionTests(ApiHost host) : IDisposable
{
    private const string Route = "/api/Spaces-1/releases/create/v1";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task The_server_picks_the_next_version_when_none_is_given()
    {
        await admin.Project("Next version", "Spaces-1", "true");
        Assert.Equal("0.0.1", (await Make("Next version", null)).Text("ReleaseVersion"));
        Assert.Equal("2.5.0", (await Make("Next version", "2.5.0")).Text("ReleaseVersion"));
        Assert.Equal("2.5.1", (await Make("Next version", null)).Text("ReleaseVersion"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1..2")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.0/../2")]
    [InlineData("1.0\\u0001")]
    [InlineData("1.0 beta")]
    public async Task A_version_that_is_none_is_refused(string version)
    {
        if ((await admin.Get("/api/projects/wrong-versions")).Status == HttpStatusCode.NotFound) await admin.Project("Wrong versions", "Spaces-1", "true");
        var says = (await admin.Post(Route, $$"""{"ProjectName":"Wrong versions","ReleaseVersion":"{{version}}"}""")).Error(HttpStatusCode.BadRequest);
        Assert.Contains("ReleaseVersion: This is no version. Use one to four numbers with dots", says, StringComparison.Ordinal);
        Assert.Equal(0, (await admin.Get("/api/projects/wrong-versions/releases")).Ok().GetProperty("TotalResults").GetInt32());
    }

    [Fact]
    public async Task A_version_is_unique_in_its_project_in_any_case()
    {
        await admin.Project("Unique version", "Spaces-1", "true");
        var made = await Make("Unique version", "1.0.0-RC");
        Assert.Contains("ReleaseVersion: ", (await admin.Post(Route, """{"ProjectName":"Unique version","ReleaseVersion":"1.0.0-rc"}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        var again = await admin.Post(Route, """{"projectName":"Unique version","releaseVersion":"1.0.0-rc","ignoreIfAlreadyExists":true}""");
        Assert.Equal(made.Text("ReleaseId"), again.Json.Text("ReleaseId"));
        Assert.Equal(1, (await admin.Get("/api/projects/unique-version/releases")).Ok().GetProperty("TotalResults").GetInt32());
    }

    private Task<System.Text.Json.JsonElement> Make(string project, string? version) =>
        admin.Create(Route, version is null ? $$"""{"ProjectName":"{{project}}"}""" : $$"""{"ProjectName":"{{project}}","ReleaseVersion":"{{version}}"}""");
}
