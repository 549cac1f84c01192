using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Workers;

public sealed class WorkersTests(ApiHost host) : IDisposable
{
    private const string Thumbprint = "A4B1C2D3E4F5061728394A5B6C7D8E9F00112233";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_listening_worker_comes_back_as_it_was_sent_but_with_the_servers_own_state()
    {
        var pool = (await admin.Create("/api/Spaces-1/workerpools", """{"Name":"Listening"}""")).Id();
        var made = await admin.Create("/api/Spaces-1/workers", $$$"""
            {"Name":"listener","WorkerPoolIds":["{{{pool}}}"],"MachinePolicyId":null,"IsDisabled":false,"Status":"Online","HealthStatus":"Healthy","StatusSummary":"fine",
             "Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"https://worker.example.org:10933/","Thumbprint":"{{{Thumbprint}}}","ProxyId":null,"CertificateSignatureAlgorithm":null,
               "TentacleVersionDetails":{"UpgradeLocked":true},"Id":null,"LastModifiedOn":null,"LastModifiedBy":null,"Links":{} } }
            """);
        Assert.Equal(("Unknown", "Unknown", "MachinePolicies-1", Thumbprint), (made.Text("HealthStatus"), made.Text("Status"), made.Text("MachinePolicyId"), made.Text("Thumbprint")));
        var endpoint = made.GetProperty("Endpoint");
        Assert.StartsWith("""{"CommunicationStyle":"TentaclePassive",""", endpoint.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("https://worker.example.org:10933/", endpoint.Text("Uri"));
        Assert.False(endpoint.GetProperty("TentacleVersionDetails").GetProperty("UpgradeLocked").GetBoolean());

        // A client sends the whole document back.
        var changed = (await admin.Put(made.Link("Self"), made.GetRawText().Replace("\"IsDisabled\":false", "\"IsDisabled\":true", StringComparison.Ordinal))).Ok();
        Assert.Equal("Disabled", changed.Text("Status"));
        Assert.Equal(endpoint.GetRawText(), changed.GetProperty("Endpoint").GetRawText());
        Assert.Equal(["listener"], (await admin.Get($"/api/Spaces-1/workerpools/{pool}/workers?skip=0")).Ok().Names());
        Assert.Equal(["listener"], (await admin.Get($"/api/Spaces-1/workers/all?thumbprint={Thumbprint.ToLowerInvariant()}")).Ok().Names());
        Assert.Equal(["listener"], (await admin.Get($"/api/Spaces-1/workers?name=LISTENER&commStyles=TentaclePassive&isDisabled=True&healthStatuses=Unknown,Unavailable&workerPoolIds={pool}")).Ok().Names());
        Assert.Empty((await admin.Get("/api/Spaces-1/workers?name=listener&commStyles=Ssh")).Ok().Items());
        var connection = (await admin.Get(made.Link("Connection"))).Ok();
        Assert.Equal(made.Id(), connection.Text("MachineId"));
        Assert.Contains("listener", (await admin.Get("/api/Spaces-1/machinepolicies/MachinePolicies-1/workers")).Ok().Names());
        Assert.Equal(1, (await admin.Get("/api/Spaces-1/workerpools/summary")).Ok().GetProperty("WorkerPoolSummaries").EnumerateArray()
            .Single(one => one.GetProperty("WorkerPool").Id() == pool).GetProperty("TotalDisabledMachines").GetInt32());

        Assert.Contains("Worker 'listener' is in no other pool", (await admin.Delete($"/api/Spaces-1/workerpools/{pool}")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Delete($"/api/Spaces-1/workerpools/{pool}")).Ok();
    }

    [Fact]
    public async Task A_worker_runs_as_many_steps_at_once_as_it_is_told()
    {
        const string body = """{"Name":"limited","WorkerPoolIds":["default-worker-pool"],"MaxConcurrentSteps":N,"Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"https://limited.example.org:10933/","Thumbprint":"B4B1C2D3E4F5061728394A5B6C7D8E9F00112233"} }""";
        Assert.Contains("MaxConcurrentSteps", (await admin.Post("/api/Spaces-1/workers", body.Replace("N,", "-1,", StringComparison.Ordinal))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        var made = await admin.Create("/api/Spaces-1/workers", body.Replace("N,", "3,", StringComparison.Ordinal));
        Assert.Equal(3, made.GetProperty("MaxConcurrentSteps").GetInt32());
        // A vendor's client does not know the property and does not send it.
        Assert.Equal(3, (await admin.Put(made.Link("Self"), """{"Name":"limited"}""")).Ok().GetProperty("MaxConcurrentSteps").GetInt32());
        Assert.Equal(0, (await admin.Put(made.Link("Self"), """{"MaxConcurrentSteps":0}""")).Ok().GetProperty("MaxConcurrentSteps").GetInt32());
        (await admin.Delete(made.Link("Self"))).Ok();
    }

    [Fact]
    public async Task An_ssh_worker_signs_in_with_an_account_which_stays_as_long_as_the_worker()
    {
        var account = await admin.Create("/api/Spaces-1/accounts", """{"Name":"ssh for worker","AccountType":"UsernamePassword","Username":"deploy","Password":{"HasValue":true,"NewValue":"x"}}""");
        var made = await admin.Create("/api/Spaces-1/workers", $$"""
            {"Name":"ssh","WorkerPoolIds":["default-worker-pool"],"Endpoint":{"CommunicationStyle":"Ssh","AccountId":"{{account.Id()}}","Host":"10.0.0.7","Fingerprint":"SHA256:abc","DotNetCorePlatform":"linux-x64","Uri":"ignored"} }
            """);
        Assert.Equal((22, "ssh://10.0.0.7:22/"), (made.GetProperty("Endpoint").GetProperty("Port").GetInt32(), made.Text("Uri")));
        Assert.Equal("ssh", (await admin.Get(account.Link("Usages"))).Ok().GetProperty("Targets")[0].Text("TargetName"));
        Assert.Contains("Worker 'ssh' uses this account.", (await admin.Delete(account.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Delete(account.Link("Self"))).Ok();
    }

    [Theory]
    [InlineData("""{"Name":"w","WorkerPoolIds":[],"Endpoint":{"CommunicationStyle":"Ssh"}}""", "WorkerPoolIds: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-99999"]}""", "WorkerPoolIds: 'WorkerPools-99999' was not found")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"]}""", "Endpoint: The endpoint is missing.")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"MachinePolicyId":"MachinePolicies-99999"}""", "MachinePolicyId: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{}}""", "Endpoint.CommunicationStyle: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"ssh"}}""", "Endpoint.CommunicationStyle: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"http://x:1/"}}""", "Endpoint.Uri: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"https://x:1/","Thumbprint":"zz"}}""", "Endpoint.Thumbprint: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"TentacleActive","Uri":"https://x/"}}""", "Endpoint.Uri: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"Ssh","Host":"a b"}}""", "Endpoint.Host: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"Ssh","Host":"h","Port":70000}}""", "Endpoint.Port: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"Ssh","Host":"h","Port":22}}""", "Endpoint.Fingerprint: ")]
    [InlineData("""{"Name":"w","WorkerPoolIds":["WorkerPools-1"],"Endpoint":{"CommunicationStyle":"Ssh","Host":"h","Port":22,"Fingerprint":"f","AccountId":"Accounts-99999"}}""", "Endpoint.AccountId: ")]
    public async Task A_worker_that_cannot_be_reached_is_refused(string body, string says) =>
        Assert.Contains(says, (await admin.Post("/api/Spaces-1/workers", body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task The_built_in_worker_is_described()
    {
        var worker = (await admin.Get("/api/Spaces-1/workers/built-in")).Ok();
        Assert.True(worker.GetProperty("IsEnabled").GetBoolean());
        Assert.NotEqual("", worker.Text("OperatingSystem"));
    }
}
