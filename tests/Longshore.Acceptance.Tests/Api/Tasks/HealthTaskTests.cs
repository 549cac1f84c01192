using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Tasks;

/// <summary>Checks of workers as tasks (rest-api.md §10).</summary>
public sealed class HealthTaskTests(ApiHost host) : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_machine_that_is_gone_fails_the_task_unless_its_policy_lets_it_be_offline()
    {
        var policy = await admin.Create("/api/Spaces-1/machinepolicies", """{"Name":"laptops","MachineConnectivityPolicy":{"MachineConnectivityBehavior":"MayBeOfflineAndCanBeSkipped"}}""");
        var pool = (await admin.Create("/api/Spaces-1/workerpools", """{"Name":"Checked pool"}""")).Id();
        var laptop = await Worker("checked-laptop", pool, port: 1, policy.Id());

        var skipped = await Ended(await Queue("""{"WorkerpoolId":"Checked pool","RestrictedTo":"Workers"}"""));
        Assert.Equal("Success", skipped.GetProperty("Task").Text("State"));
        Assert.Equal(("Step 1: Check checked-laptop", "Skipped"), NodeOf(skipped, 0));

        var server = await Worker("checked-server", pool, port: 1, policy: null);
        var failed = await Ended(await Queue($$"""{"MachineIds":["checked-server","{{laptop.Id()}}"],"WorkerpoolId":"{{pool}}"}"""));
        Assert.Equal("Failed", failed.GetProperty("Task").Text("State"));
        Assert.Contains("checked-server", failed.GetProperty("Task").Text("ErrorMessage"), StringComparison.Ordinal);
        Assert.Equal([("Step 1: Check checked-laptop", "Skipped"), ("Step 2: Check checked-server", "Failed")], [NodeOf(failed, 0), NodeOf(failed, 1)]);
        // The check's own lines, and then its result.
        Assert.True(Nodes(failed)[1].GetProperty("LogElements").GetArrayLength() >= 2, failed.GetRawText());
        Assert.Equal("Unavailable", (await admin.Get(server.Link("Self"))).Ok().Text("HealthStatus"));

        // It is run again like any task that people start.
        var again = await Ended((await admin.Post(failed.GetProperty("Task").Link("Rerun"), "{}")).Json);
        Assert.Equal("Failed", again.GetProperty("Task").Text("State"));
        foreach (var worker in (JsonElement[])[laptop, server]) (await admin.Delete(worker.Link("Self"))).Ok();
        (await admin.Delete($"/api/Spaces-1/workerpools/{pool}")).Ok();
    }

    [Fact]
    public async Task A_silent_machine_holds_up_neither_the_task_nor_its_cancel()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var worker = await Worker("checked-silent", "WorkerPools-1", ((IPEndPoint)silent.LocalEndpoint).Port, policy: null);
        var late = await Ended(await Queue("""{"MachineIds":["checked-silent"],"MachineTimeout":"00:00:01"}"""));
        Assert.Equal("Failed", late.GetProperty("Task").Text("State"));
        Assert.Contains("00:00:01", late.GetProperty("Task").Text("ErrorMessage"), StringComparison.Ordinal);

        var task = await Queue("""{"MachineIds":["checked-silent"]}""");
        await Eventually.Sees(() => admin.Get(task.Link("Self")), answer => answer.Json.Text("State") == "Executing", Bound, "the task runs");
        await admin.Post(task.Link("Cancel"), null);
        Assert.Equal("Canceled", (await Ended(task)).GetProperty("Task").Text("State"));
        (await admin.Delete(worker.Link("Self"))).Ok();
    }

    [Theory]
    [InlineData("""{"MachineIds":["Workers-99999"]}""", "Arguments.MachineIds: ")]
    [InlineData("""{"WorkerpoolId":"nowhere"}""", "Arguments.WorkerpoolId: ")]
    [InlineData("""{"EnvironmentId":"Environments-1"}""", "Arguments.EnvironmentId: ")]
    [InlineData("""{"RestrictedTo":"DeploymentTargets"}""", "Arguments.RestrictedTo: ")]
    [InlineData("""{"RestrictedTo":"Everything"}""", "Arguments.RestrictedTo: ")]
    [InlineData("""{"Timeout":"soon"}""", "Arguments.Timeout: ")]
    [InlineData("""{"MachineTimeout":"-00:00:01"}""", "Arguments.MachineTimeout: ")]
    public async Task What_cannot_be_checked_is_refused(string arguments, string says) =>
        Assert.Contains(says, (await admin.Post("/api/Spaces-1/tasks", $$"""{"Name":"Health","Arguments":{{arguments}} }""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task A_pool_without_workers_has_nothing_to_check()
    {
        var pool = (await admin.Create("/api/Spaces-1/workerpools", """{"Name":"Unchecked pool"}""")).Id();
        Assert.Contains("There is no worker to check.", (await admin.Post("/api/Spaces-1/tasks", $$"""{"Name":"Health","Arguments":{"WorkerpoolId":"{{pool}}"} }""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Delete($"/api/Spaces-1/workerpools/{pool}")).Ok();
    }

    private Task<JsonElement> Queue(string arguments) => admin.Create("/api/Spaces-1/tasks", $$"""{"Name":"Health","Description":"Check them","SpaceId":"Spaces-1","Arguments":{{arguments}} }""");

    private async Task<JsonElement> Ended(JsonElement task)
    {
        await Eventually.Sees(() => admin.Get(task.Link("Self")), answer => answer.Json.GetProperty("IsCompleted").GetBoolean(), Bound, "the task ends");
        return (await admin.Get($"/api/tasks/{task.Id()}/details?verbose=true")).Ok();
    }

    private static JsonElement[] Nodes(JsonElement details) => [.. details.GetProperty("ActivityLogs")[0].GetProperty("Children").EnumerateArray()];

    private static (string Name, string Status) NodeOf(JsonElement details, int at) => (Nodes(details)[at].Text("Name"), Nodes(details)[at].Text("Status"));

    /// <summary>A machine with an SSH server that is not there, or says nothing.</summary>
    private async Task<JsonElement> Worker(string name, string pool, int port, string? policy)
    {
        var account = await admin.Create("/api/Spaces-1/accounts", $$"""{"Name":"for {{name}}","AccountType":"UsernamePassword","Username":"deploy","Password":{"HasValue":true,"NewValue":"x"} }""");
        return await admin.Create("/api/Spaces-1/workers", $$"""
            {"Name":"{{name}}","WorkerPoolIds":["{{pool}}"],"MachinePolicyId":"{{policy}}","Endpoint":{"CommunicationStyle":"Ssh","AccountId":"{{account.Id()}}","Host":"127.0.0.1","Port":{{port}},
             "Fingerprint":"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"} }
            """);
    }
}
