using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Users;

public sealed class UsersTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task The_one_who_asks_is_told_who_he_is()
    {
        var me = (await admin.Get("/api/users/me")).Ok();
        Assert.Equal("Users-1", me.Id());
        Assert.Equal("/api/users/Users-1/spaces", me.Link("Spaces"));
        Assert.Equal("/api/users/Users-1/apikeys{/id}{?skip,take}", me.Link("ApiKeys"));
        Assert.Contains("Default", (await admin.Get(me.Link("Spaces"))).Ok().Names());
        Assert.Equal(JsonValueKind.Array, (await admin.Get(me.Link("Teams"))).Ok().ValueKind);
        Assert.Contains("AdministerSystem", (await admin.Get(me.Link("Permissions"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_made_changed_and_deleted()
    {
        var made = await admin.Create("/api/users", """{"Username":"rosa","DisplayName":"Rosa","EmailAddress":"rosa@example.org","Password":"sesame open 7","Permissions":["EnvironmentView"]}""");
        Assert.Equal(["EnvironmentView"], made.GetProperty("Permissions").EnumerateArray().Select(one => one.GetString()));
        Assert.DoesNotContain("sesame", (await admin.Get(made.Link("Self"))).Text, StringComparison.Ordinal);
        Assert.Contains("rosa", (await admin.Get("/api/users?filter=ros")).Ok().Names("Username"));
        Assert.Contains("rosa", (await admin.Get("/api/users/all")).Ok().Names("Username"));
        using var rosa = host.Anonymous();
        (await rosa.Post("/api/users/login", """{"Username":"ROSA","Password":"sesame open 7"}""")).Ok();
        (await rosa.Get("/api/environments")).Ok();

        (await admin.Put(made.Link("Self"), """{"Username":"rosa","DisplayName":"Rosa L.","Password":"another phrase 9","IsActive":true}""")).Ok();
        (await rosa.Get("/api/users/me")).Error(HttpStatusCode.Unauthorized);
        (await rosa.Post("/api/users/login", """{"Username":"rosa","Password":"sesame open 7"}""")).Error(HttpStatusCode.BadRequest);
        (await rosa.Post("/api/users/login", """{"Username":"rosa","Password":"another phrase 9"}""")).Ok();

        (await admin.Delete(made.Link("Self"))).Ok();
        (await rosa.Get("/api/users/me")).Error(HttpStatusCode.Unauthorized);
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_user_does_only_what_was_granted()
    {
        var made = await admin.Create("/api/users", """{"Username":"viewer","IsService":true,"Permissions":["EnvironmentView"]}""");
        var key = await admin.Create($"/api/users/{made.Id()}/apikeys", """{"Purpose":"test"}""");
        using var viewer = host.With(key.Text("ApiKey"));
        (await viewer.Get("/api/environments")).Ok();
        Assert.Contains("EnvironmentCreate", (await viewer.Post("/api/environments", """{"Name":"Not allowed"}""")).Error(HttpStatusCode.Forbidden), StringComparison.Ordinal);
        (await viewer.Get("/api/users")).Error(HttpStatusCode.Forbidden);
        (await viewer.Get("/api/users/Users-1")).Error(HttpStatusCode.NotFound);
        (await viewer.Post("/api/users/Users-1/apikeys", """{"Purpose":"steal"}""")).Error(HttpStatusCode.NotFound);
        (await viewer.Put($"/api/users/{made.Id()}", """{"Permissions":["AdministerSystem"]}""")).Ok();
        Assert.DoesNotContain("AdministerSystem", (await viewer.Get("/api/users/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_grants_what_he_lacks()
    {
        var made = await admin.Create("/api/users", """{"Username":"clerk","IsService":true,"Permissions":["UserEdit","UserView"]}""");
        using var clerk = host.With((await admin.Create($"/api/users/{made.Id()}/apikeys", """{"Purpose":"test"}""")).Text("ApiKey"));
        (await clerk.Post("/api/users", """{"Username":"puppet","IsService":true,"Permissions":["AdministerSystem"]}""")).Error(HttpStatusCode.Forbidden);
        (await clerk.Put($"/api/users/{made.Id()}", """{"Permissions":["UserEdit","UserView","AdministerSystem"]}""")).Error(HttpStatusCode.Forbidden);
        (await clerk.Put("/api/users/Users-1", """{"Password":"taken over 1"}""")).Error(HttpStatusCode.Forbidden);
        (await clerk.Delete("/api/users/Users-1")).Error(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        Assert.Contains("last administrator", (await admin.Put("/api/users/Users-1", """{"IsActive":false}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("last administrator", (await admin.Put("/api/users/Users-1", """{"Permissions":[]}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Delete("/api/users/Users-1")).Error(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"Username":"","Password":"long enough 1"}""", "Username: ")]
    [InlineData("""{"Username":"ADMIN","Password":"long enough 1"}""", "Username: Another user has this name.")]
    [InlineData("""{"Username":"short","Password":"abc"}""", "Password: ")]
    [InlineData("""{"Username":"sameasname","Password":"SameAsName"}""", "Password: ")]
    [InlineData("""{"Username":"aaaa","Password":"aaaaaaaaaaaa"}""", "Password: ")]
    [InlineData("""{"Username":"none"}""", "Password: ")]
    [InlineData("""{"Username":"odd","IsService":true,"Permissions":["Everything"]}""", "Permissions: ")]
    public async Task A_user_that_cannot_be_is_refused(string body, string says) =>
        Assert.Contains(says, (await admin.Post("/api/users", body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task The_first_start_happens_once()
    {
        Assert.Equal(("admin", null), (host.FirstStart.Username, host.FirstStart.RandomPassword));
        var before = (await admin.Get("/api/users/all")).Text;
        Assert.Null((await host.Bootstrap()).Username);
        Assert.Single((await admin.Get("/api/spaces?name=Default")).Ok().Items());
        Assert.Contains("\"admin\"", before, StringComparison.Ordinal);
    }
}
