using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.BadInput;

/// <summary>Every route that makes something, with every kind of bad request: the error document names the field and the mend, and nothing was made.</summary>
/// <remarks>Each test has a space of its own, so that it can count.</remarks>
public sealed class BadInputTests(ApiHost host) : IAsyncLifetime
{
    private const string Secret = "a-secret-nobody-may-read-1";

    private static readonly Making[] Makings =
    [
        new("environments", "Name", ""),
        new("lifecycles", "Name", ""),
        new("projectgroups", "Name", ""),
        new("projects", "Name", "\"LifecycleId\":\"default-lifecycle\",\"ProjectGroupId\":\"default-project-group\","),
        new("channels", "Name", "\"ProjectId\":\"bad-input\","),
        new("workerpools", "Name", ""),
        new("machinepolicies", "Name", ""),
        new("accounts", "Name", $"\"AccountType\":\"Token\",\"Token\":{{\"HasValue\":true,\"NewValue\":\"{Secret}\"}},"),
        new("workers", "Name", "\"WorkerPoolIds\":[\"POOL\"],\"Endpoint\":{\"CommunicationStyle\":\"TentaclePassive\",\"Uri\":\"https://bad.example.org:10933/\",\"Thumbprint\":\"A4B1C2D3E4F5061728394A5B6C7D8E9F00112233\"},"),
        new("machines", "Name", "\"EnvironmentIds\":[\"bad-input-environment\"],\"Roles\":[\"web\"],\"Endpoint\":{\"CommunicationStyle\":\"None\"},"),
    ];

    // What stands where the name should, as JSON.
    private static readonly string[] BadNames =
    [
        "\"\"", "\"   \"", "null", "7", "[\"x\"]", "{}", "true", $"\"{new string('n', 201)}\"", "\"a\\u0000b\"", "\"a\\nb\"", "\"a\\u001bb\"", "\"a\\u202eb\"",
    ];

    private readonly ApiClient admin = host.Admin();
    private string space = "";
    private string pool = "";

    public static TheoryData<string> Routes => [.. Makings.Select(making => making.Route)];

    public async ValueTask InitializeAsync()
    {
        space = (await admin.Create("/api/spaces", $$"""{"Name":"Bad input {{Guid.NewGuid():N}}"}""")).Id();
        pool = (await admin.Get($"/api/{space}/workerpools/all")).Ok()[0].Id();
        await admin.Create($"/api/{space}/environments", """{"Name":"Bad input environment"}""");
        await admin.Project("Bad input", space);
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_bad_name_is_refused_with_field_and_mend(string route)
    {
        var making = Of(route);
        var before = await Count(route);
        foreach (var name in BadNames) await Refused(making, making.Body(name));
        Assert.Equal(before, await Count(route));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_duplicate_name_is_refused_in_any_case(string route)
    {
        var making = Of(route);
        await admin.Create(Path(route), making.Body("\"Duplicate\""));
        var before = await Count(route);
        await Refused(making, making.Body("\" DUPLICATE \""));
        Assert.Equal(before, await Count(route));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_body_that_is_no_document_is_refused(string route)
    {
        var good = Of(route).Body("\"x\"");
        var before = await Count(route);
        foreach (var body in new[] { "", "null", "[]", "7", "\"x\"", "{", good[..^1], good.Replace(':', ' '), good + good })
            Assert.True((await admin.Post(Path(route), body)).Error(HttpStatusCode.BadRequest).Length > 0);
        Assert.Equal(before, await Count(route));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Whoever_may_not_is_told_so(string route)
    {
        var body = Of(route).Body("\"Forbidden\"");
        var before = await Count(route);
        using var stranger = host.With("API-UNKNOWNUNKNOWNUNKNOWNUNKNOWN");
        (await stranger.Post(Path(route), body)).Error(HttpStatusCode.Unauthorized);
        using var nobody = host.Anonymous();
        (await nobody.Post(Path(route), body)).Error(HttpStatusCode.Unauthorized);
        var user = await admin.Create("/api/users", $$"""{"Username":"powerless {{Guid.NewGuid():N}}","IsService":true,"Permissions":[]}""");
        using var powerless = host.With((await admin.Create($"/api/users/{user.Id()}/apikeys", """{"Purpose":"none"}""")).Text("ApiKey"));
        Assert.Contains("permission", (await powerless.Post(Path(route), body)).Error(HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Equal(before, await Count(route));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task What_is_not_there_cannot_be_read_changed_or_deleted(string route)
    {
        foreach (var id in new[] { "Nothings-1", "99999", "0", "-1", "..%2F..", new string('9', 200) })
        {
            (await admin.Get($"{Path(route)}/{id}")).Error(HttpStatusCode.NotFound);
            (await admin.Put($"{Path(route)}/{id}", Of(route).Body("\"Changed\""))).Error(HttpStatusCode.NotFound);
            (await admin.Delete($"{Path(route)}/{id}")).Error(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("deploymentprocesses/deploymentprocess-", """{"Version":7,"Steps":[]}""")]
    [InlineData("variables/variableset-", """{"Version":7,"Variables":[]}""")]
    public async Task A_stale_version_is_refused(string route, string body)
    {
        var address = $"/api/{space}/{route}{(await admin.Get($"/api/{space}/projects/bad-input")).Ok().Id()}";
        var before = (await admin.Get(address)).Ok().GetRawText();
        Assert.Contains("Version: ", (await admin.Put(address, body)).Error(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(before, (await admin.Get(address)).Text);
    }

    private Making Of(string route)
    {
        var making = Makings.Single(one => one.Route == route);
        return making with { Rest = making.Rest.Replace("POOL", pool, StringComparison.Ordinal) };
    }

    private string Path(string route) => $"/api/{space}/{route}";

    private async Task<int> Count(string route) => (await admin.Get($"{Path(route)}?take=1")).Ok().GetProperty("TotalResults").GetInt32();

    private async Task Refused(Making making, string body)
    {
        var answer = await admin.Post(Path(making.Route), body);
        Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{making.Route} {body}: {(int)answer.Status} {answer.Text}");
        answer.ErrorText();
        var mistake = Assert.Single(answer.Json.GetProperty("Errors").EnumerateArray()).GetString()!;
        Assert.StartsWith($"{making.Field}: ", mistake, StringComparison.Ordinal);
        // What is wrong, then what to do.
        Assert.Matches(@": .+\. .+\.$", mistake);
        Assert.Equal(mistake[(making.Field.Length + 2)..], answer.Json.GetProperty("Details").Text(making.Field));
        Assert.DoesNotContain(Secret, answer.Text, StringComparison.Ordinal);
    }
}
