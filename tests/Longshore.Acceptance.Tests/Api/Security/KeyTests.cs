using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Security;

public sealed class KeyTests(ApiHost host)
{
    [Theory]
    [InlineData("X-Octopus-ApiKey", ApiHost.AdminKey)]
    [InlineData("x-octopus-apikey", ApiHost.AdminKey)]
    [InlineData("X-NuGet-ApiKey", ApiHost.AdminKey)]
    [InlineData("Authorization", "Bearer " + ApiHost.AdminKey)]
    public async Task A_key_is_taken_from_these_headers(string header, string value)
    {
        using var nobody = host.Anonymous();
        Assert.True((await nobody.Send(HttpMethod.Get, "/api/users/me", (string?)null, (header, value))).Ok().GetProperty("IsRequestor").GetBoolean());
    }

    [Fact]
    public async Task A_key_is_taken_from_the_query_and_never_given_back_in_links()
    {
        using var nobody = host.Anonymous();
        var page = await nobody.Get($"/api/environments?APIKEY={ApiHost.AdminKey}");
        page.Ok();
        Assert.DoesNotContain("API-", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_key_is_nobody()
    {
        using var nobody = host.Anonymous();
        (await nobody.Send(HttpMethod.Get, "/api", (string?)null, ("X-Octopus-ApiKey", ""))).Ok();
        (await nobody.Send(HttpMethod.Get, "/api/users/me", (string?)null, ("X-Octopus-ApiKey", ""))).Error(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("API-WRONG")]
    [InlineData("nonsense")]
    [InlineData("API-ABCDEFGHIJKLMNOPQRSTUVWXYZ012344")]
    public async Task A_wrong_key_gets_nowhere_but_to_the_root(string key)
    {
        using var stranger = host.With(key);
        (await stranger.Get("/api")).Ok();
        (await stranger.Get("/api/users/me")).Error(HttpStatusCode.Unauthorized);
        (await stranger.Get("/api/Spaces-1/environments")).Error(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_deleted_key_is_dead_at_once()
    {
        using var admin = host.Admin();
        var made = await admin.Create("/api/users/Users-1/apikeys", """{"Purpose":"short life","Expires":null}""");
        Assert.Matches("^API-[A-Z0-9]{32}$", made.Text("ApiKey"));
        Assert.StartsWith("apikeys-", made.Id(), StringComparison.Ordinal);
        using var other = host.With(made.Text("ApiKey"));
        (await other.Get("/api/users/me")).Ok();

        var listed = Assert.Single((await admin.Get("/api/users/Users-1/apikeys?take=1000")).Ok().Items(), key => key.Id() == made.Id());
        Assert.Equal((true, made.Text("ApiKey")[..6]), (listed.GetProperty("ApiKey").GetProperty("HasValue").GetBoolean(), listed.GetProperty("ApiKey").Text("Hint")));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("ApiKey").GetProperty("NewValue").ValueKind);
        Assert.Equal("short life", (await admin.Get(made.Link("Self"))).Ok().Text("Purpose"));

        (await admin.Delete(made.Link("Self"))).Ok();
        (await other.Get("/api/users/me")).Error(HttpStatusCode.Unauthorized);
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
        Assert.Equal(["ApiKeyDeleted", "ApiKeyCreated"], (await admin.Get($"/api/events?regarding={made.Id()}")).Ok().Names("Category"));
    }

    [Theory]
    [InlineData("""{"Purpose":""}""", "Purpose: ")]
    [InlineData("""{"Purpose":"old","Expires":"2020-01-01T00:00:00+00:00"}""", "Expires: ")]
    [InlineData("""{"Purpose":"odd","Expires":"tomorrow"}""", "Expires: ")]
    public async Task A_key_without_purpose_or_future_is_refused(string body, string says)
    {
        using var admin = host.Admin();
        Assert.Contains(says, (await admin.Post("/api/users/Users-1/apikeys", body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
