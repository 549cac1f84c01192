using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Machines;

public sealed class MachinesTests(ApiHost host) : IAsyncLifetime
{
    private const string Thumbprint = "B4B1C2D3E4F5061728394A5B6C7D8E9F00112233";
    private const string Other = "C4B1C2D3E4F5061728394A5B6C7D8E9F00112233";
    private readonly ApiClient admin = host.Admin();
    private string space = "";
    private string test = "";
    private string live = "";

    private string Route => $"/api/{space}/machines";

    public async ValueTask InitializeAsync()
    {
        space = (await admin.Create("/api/spaces", $$"""{"Name":"Targets {{Guid.NewGuid():N}}"}""")).Id();
        test = (await admin.Create($"/api/{space}/environments", """{"Name":"Test"}""")).Id();
        live = (await admin.Create($"/api/{space}/environments", """{"Name":"Live"}""")).Id();
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_space_without_targets_has_empty_lists()
    {
        foreach (var list in new[] { "machines?name=x&thumbprint=y", "machines/all", "machineroles/all", "proxies", "proxies/all", "workers/operatingsystem/names/all", "machines/operatingsystem/shells/all", $"environments/{test}/machines" })
            Assert.Empty((await admin.Get($"/api/{space}/{list}")).Ok().Items());
        foreach (var part in new[] { "", "/connection", "/tasks" }) (await admin.Get($"{Route}/Machines-99999{part}")).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_target_comes_back_as_it_was_sent_but_with_the_servers_own_state()
    {
        var made = await admin.Create(Route, Listening("web-01", test, "web", $"\"EnvironmentIds\":[\"{test}\",\"live\",\"Test\"],\"Roles\":[\"web\",\" db \",\"WEB\"],\"HealthStatus\":\"Healthy\",\"Status\":\"Online\",\"StatusSummary\":\"fine\","));
        Assert.StartsWith("Machines-", made.Id(), StringComparison.Ordinal);
        var policy = Assert.Single((await admin.Get($"/api/{space}/machinepolicies/all")).Ok().Items()).Id();
        Assert.Equal(("web-01", space, "Unknown", "Unknown", policy), (made.Text("Slug"), made.Text("SpaceId"), made.Text("HealthStatus"), made.Text("Status"), made.Text("MachinePolicyId")));
        Assert.Equal([test, live], Texts(made, "EnvironmentIds"));
        Assert.Equal(["web", "db"], Texts(made, "Roles"));
        Assert.Equal("Untenanted", made.Text("TenantedDeploymentParticipation"));
        Assert.Equal((Thumbprint, "https://web-01.example.org:10933/"), (made.Text("Thumbprint"), made.Text("Uri")));
        Assert.Empty((await admin.Get(made.Link("TasksTemplate").Replace("{?skip,take,type}", "?take=5&type=Deploy", StringComparison.Ordinal))).Ok().Items());
        Assert.Equal(made.Id(), (await admin.Get(made.Link("Connection"))).Ok().Text("MachineId"));
        Assert.Equal(made.Id(), (await admin.Get($"{Route}/web-01")).Ok().Id());

        // A client sends the whole document back.
        var changed = (await admin.Put(made.Link("Self"), made.GetRawText().Replace("\"IsDisabled\":false", "\"IsDisabled\":true", StringComparison.Ordinal))).Ok();
        Assert.Equal(("Disabled", made.GetProperty("Endpoint").GetRawText()), (changed.Text("Status"), changed.GetProperty("Endpoint").GetRawText()));
        changed = (await admin.Put(made.Link("Self"), $$"""{"EnvironmentIds":["{{live}}"]}""")).Ok();
        Assert.Equal(("web-01", true), (changed.Text("Name"), changed.GetProperty("IsDisabled").GetBoolean()));
        Assert.Equal([live], Texts(changed, "EnvironmentIds"));
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
        var events = (await admin.Get($"/api/{space}/events?regarding={made.Id()}")).Ok().Items();
        Assert.Equal(["Deleted", "Modified", "Modified", "Created"], events.Select(one => one.Text("Category")).Where(category => !category.StartsWith("Machine", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_list_keeps_what_every_filter_asks_for()
    {
        await admin.Create(Route, Listening("a", test, "web"));
        await admin.Create(Route, Listening("b", live, "Db", "\"IsDisabled\":true,\"TenantIds\":[\"Tenants-1\"],\"TenantTags\":[\"Ring/Early\"],", Other));
        var region = await admin.Create(Route, Region("c", live));
        foreach (var (filter, names) in new[]
        {
            ("", "a b c"), ("skip=1&take=1", "b"), ("name=B", "b"), ("partialName=C", "c"), ($"ids={region.Id()},Machines-99999", "c"),
            ("roles=WEB,db", "a b"), ($"environmentIds={live}", "b c"), ($"environmentIds={live}&roles=db", "b"), ($"environmentIds={test},{live}", "a b c"),
            ("isDisabled=True", "b"), ("isDisabled=false", "a c"), ("commStyles=TentaclePassive", "a b"), ("commStyles=None,Ssh", "c"),
            ($"thumbprint={Other.ToLowerInvariant()}", "b"), ("tenantIds=tenants-1", "b"), ("tenantTags=ring/early&skip=1", ""), ("shellNames=Bash", ""), ("deploymentId=Deployments-99999", ""),
            ("healthStatuses=Unhealthy,HasWarnings", ""),
        })
        {
            Assert.Equal(names, string.Join(' ', (await admin.Get($"{Route}?{filter}")).Ok().Names()));
        }
        Assert.Equal(["b", "c"], (await admin.Get($"/api/{space}/environments/{live}/machines?skip=0")).Ok().Names());
        Assert.Equal(["a"], (await admin.Get($"{Route}/all?thumbprint={Thumbprint}")).Ok().Names());
        Assert.Equal(["cloud", "Db", "web"], (await admin.Get($"/api/{space}/machineroles/all")).Ok().EnumerateArray().Select(role => role.GetString()));
        var summary = (await admin.Get($"/api/{space}/environments/summary")).Ok();
        Assert.Equal((3, 1), (summary.GetProperty("TotalMachines").GetInt32(), summary.GetProperty("TotalDisabledMachines").GetInt32()));
        Assert.Equal([1, 2], summary.GetProperty("EnvironmentSummaries").EnumerateArray().Select(one => one.GetProperty("TotalMachines").GetInt32()));
    }

    [Fact]
    public async Task A_cloud_target_names_a_pool_and_is_healthy_without_a_machine()
    {
        var region = await admin.Create(Route, Region("Frankfurt", test, "default-worker-pool"));
        Assert.Equal((await admin.Get($"/api/{space}/workerpools/all")).Ok()[0].Id(), region.GetProperty("Endpoint").Text("DefaultWorkerPoolId"));
        Assert.Equal("Healthy", (await admin.Post($"{region.Link("Self")}/check", null)).Ok().Text("HealthStatus"));
        var web = await admin.Create(Route, Target("web app", test, """
            "Endpoint":{"CommunicationStyle":"AzureWebApp","AccountId":"Accounts-7","ResourceGroupName":"group","WebAppName":"shop","WebAppSlotName":null,"DefaultWorkerPoolId":null,"Invented":1}
            """));
        var endpoint = web.GetProperty("Endpoint");
        Assert.Equal(("shop", false), (endpoint.Text("WebAppName"), endpoint.TryGetProperty("Invented", out _)));
    }

    [Fact]
    public async Task What_a_target_uses_stays_as_long_as_the_target()
    {
        var account = await admin.Create($"/api/{space}/accounts", """{"Name":"ssh","AccountType":"UsernamePassword","Username":"deploy","Password":{"HasValue":true,"NewValue":"x"}}""");
        var made = await admin.Create(Route, Target("db-01", test, $$"""
            "Endpoint":{"CommunicationStyle":"Ssh","AccountId":"{{account.Id()}}","Host":"10.0.0.7","Fingerprint":"SHA256:abc","DotNetCorePlatform":"linux-x64"}
            """));
        Assert.Equal("ssh://10.0.0.7:22/", made.Text("Uri"));
        Assert.Equal(made.Id(), (await admin.Get(account.Link("Usages"))).Ok().GetProperty("Targets")[0].Text("TargetId"));
        Assert.Contains("Deployment target 'db-01' uses this account.", (await admin.Delete(account.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("Deployment targets are in this environment: 'db-01'.", (await admin.Delete($"/api/{space}/environments/{test}")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Delete(account.Link("Self"))).Ok();
        (await admin.Delete($"/api/{space}/environments/{test}")).Ok();
    }

    [Theory]
    [InlineData("\"EnvironmentIds\":[],", "EnvironmentIds: The deployment target is in no environment. Give at least one")]
    [InlineData("\"EnvironmentIds\":[\"Nowhere\"],", "EnvironmentIds: 'Nowhere' was not found in this space.")]
    [InlineData("\"Roles\":null,", "Roles: The deployment target has no role. Give at least one target tag")]
    [InlineData("\"Roles\":[\"web\",\" \"],", "Roles: A name is missing.")]
    [InlineData("\"Roles\":[\"web,db\"],", "Roles: Role 'web,db' contains a comma.")]
    [InlineData("\"TenantedDeploymentParticipation\":\"Sometimes\",", "TenantedDeploymentParticipation: ")]
    [InlineData("\"MachinePolicyId\":\"MachinePolicies-777\",", "MachinePolicyId: ")]
    [InlineData("\"Endpoint\":null,", "Endpoint: The endpoint is missing. Say how the deployment target is reached.")]
    [InlineData("\"Endpoint\":{\"CommunicationStyle\":\"Telepathy\"},", "Endpoint.CommunicationStyle: A deployment target cannot be reached like this. Use one of AwsEcsCluster, ")]
    [InlineData("\"Endpoint\":{\"CommunicationStyle\":\"TentaclePassive\",\"Uri\":\"https://x:1/\",\"Thumbprint\":\"zz\"},", "Endpoint.Thumbprint: ")]
    [InlineData("\"Endpoint\":{\"CommunicationStyle\":\"Ssh\",\"Host\":\"h\",\"Fingerprint\":\"\"},", "Endpoint.Fingerprint: ")]
    [InlineData("\"Endpoint\":{\"CommunicationStyle\":\"None\",\"DefaultWorkerPoolId\":\"WorkerPools-99999\"},", "Endpoint.DefaultWorkerPoolId: 'WorkerPools-99999' was not found in this space.")]
    [InlineData("\"Endpoint\":{\"CommunicationStyle\":\"OfflineDrop\",\"SensitiveVariablesEncryptionPassword\":{\"HasValue\":true,\"NewValue\":\"secret\"}},", "Endpoint.SensitiveVariablesEncryptionPassword: Endpoints keep no secrets")]
    public async Task A_target_that_cannot_be_is_refused_with_field_and_mend(string wrong, string says)
    {
        var body = Listening("bad", test, "web", wrong);
        var refused = (await admin.Post(Route, body)).Error(HttpStatusCode.BadRequest);
        Assert.Contains(says, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("secret\"", refused, StringComparison.Ordinal);
        Assert.Empty((await admin.Get(Route)).Ok().Items());
    }

    [Fact]
    public async Task A_name_is_given_once_in_any_case_but_a_worker_may_have_it_too()
    {
        await admin.Create(Route, Listening("twin", test, "web"));
        Assert.Contains("Name: Another one has this name.", (await admin.Post(Route, Listening("TWIN", test, "web"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await admin.Create($"/api/{space}/workers", Listening("twin", test, "web", "\"WorkerPoolIds\":[\"default-worker-pool\"],"));
    }

    [Fact]
    public async Task A_token_for_targets_names_environments_and_roles_both()
    {
        Assert.Contains("Roles: A token for deployment targets needs roles, too.", (await admin.Post($"/api/{space}/workers/join-tokens", $$"""{"Name":"t","EnvironmentIds":["{{test}}"]}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("EnvironmentIds: ", (await admin.Post($"/api/{space}/workers/join-tokens", """{"Name":"t","Roles":["web"]}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private static string[] Texts(JsonElement json, string property) => [.. json.GetProperty(property).EnumerateArray().Select(text => text.GetString()!)];

    // Of a member given twice the last counts: what a test says goes behind what is good.
    private static string Target(string name, string environment, string more, string role = "web") =>
        $$"""{"Name":"{{name}}","EnvironmentIds":["{{environment}}"],"Roles":["{{role}}"],{{more.TrimEnd().TrimEnd(',')}}}""";

    private static string Listening(string name, string environment, string role, string more = "", string thumbprint = Thumbprint) => Target(name, environment, $$"""
        "IsDisabled":false,"Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"https://{{name}}.example.org:10933/","Thumbprint":"{{thumbprint}}","ProxyId":null},{{more}}
        """, role);

    private static string Region(string name, string environment, string pool = "") =>
        Target(name, environment, $$"""
        "Endpoint":{"CommunicationStyle":"None","DefaultWorkerPoolId":"{{pool}}"}
        """, "cloud");
}
