using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Machines.Policies;

public sealed class MachinePoliciesTests(ApiHost host) : IDisposable
{
    private const string Thumbprint = "A4B1C2D3E4F5061728394A5B6C7D8E9F00112244";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task The_default_policy_of_the_first_space_is_the_one_that_workers_have_always_named()
    {
        var policy = (await admin.Get("/api/Spaces-1/machinepolicies/MachinePolicies-1")).Ok();
        Assert.Equal(("Default Machine Policy", true, "00:02:00"), (policy.Text("Name"), policy.GetProperty("IsDefault").GetBoolean(), policy.Text("PollingRequestQueueTimeout")));
        Assert.Equal(("RunScript", "01:00:00"), (policy.GetProperty("MachineHealthCheckPolicy").Text("HealthCheckType"), policy.GetProperty("MachineHealthCheckPolicy").Text("HealthCheckInterval")));
        Assert.Equal("00:02:30", policy.GetProperty("MachineRpcCallRetryPolicy").Text("HealthCheckRetryDuration"));
        var template = (await admin.Get("/api/Spaces-1/machinepolicies/template")).Ok();
        Assert.Equal(JsonValueKind.Null, template.GetProperty("Id").ValueKind);
        Assert.Equal("InheritFromDefault", template.GetProperty("MachineHealthCheckPolicy").GetProperty("BashHealthCheckPolicy").Text("RunType"));
    }

    [Fact]
    public async Task A_space_made_before_policies_were_stored_gets_its_default_at_the_next_start()
    {
        var space = (await admin.Create("/api/spaces", """{"Name":"Old space"}""")).Id();
        var pool = (await admin.Get($"/api/{space}/workerpools/all")).Ok()[0].Id();
        var worker = await admin.Create($"/api/{space}/workers", $$"""
            {"Name":"old","WorkerPoolIds":["{{pool}}"],"Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"https://worker.example.org:10933/","Thumbprint":"{{Thumbprint}}"} }
            """);
        var policy = MachinePolicyId.Parse(Assert.Single((await admin.Get($"/api/{space}/machinepolicies/all")).Ok().Items()).Id());
        var cancel = TestContext.Current.CancellationToken;
        await using (var session = await host.Services.GetRequiredService<Store>().Write(cancel))
        {
            // As an older version left it: one policy that stood for that of every space.
            var stored = (await session.Workers.Find(WorkerId.Parse(worker.Id()), cancel))!;
            await session.Workers.Save(stored with { Policy = MachinePolicyId.Parse("MachinePolicies-1") }, cancel);
            await session.MachinePolicies.Remove(policy, cancel);
            await session.Commit(cancel);
        }

        for (var start = 0; start < 2; start++)
        {
            await host.Bootstrap();
            var made = Assert.Single((await admin.Get($"/api/{space}/machinepolicies/all")).Ok().Items());
            Assert.Equal(("Default Machine Policy", true), (made.Text("Name"), made.GetProperty("IsDefault").GetBoolean()));
            Assert.Equal(made.Id(), (await admin.Get(worker.Link("Self"))).Ok().Text("MachinePolicyId"));
        }
        (await admin.Delete(worker.Link("Self"))).Ok();
    }

    [Fact]
    public async Task Every_space_has_a_default_policy_of_its_own_and_never_two()
    {
        var space = (await admin.Create("/api/spaces", """{"Name":"Default policies"}""")).Id();
        var old = Assert.Single((await admin.Get($"/api/{space}/machinepolicies/all")).Ok().Items());
        Assert.NotEqual("MachinePolicies-1", old.Id());
        (await admin.Get($"/api/{space}/machinepolicies/MachinePolicies-1")).Error(HttpStatusCode.NotFound);
        Assert.Contains("another policy the default", (await admin.Delete(old.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Put(old.Link("Self"), """{"IsDefault":false}""")).Error(HttpStatusCode.BadRequest);
        var next = await admin.Create($"/api/{space}/machinepolicies", """{"Name":"Next","IsDefault":true}""");
        Assert.Equal(["Next", "Default Machine Policy"], (await admin.Get($"/api/{space}/machinepolicies")).Ok().Names());
        Assert.False((await admin.Get(old.Link("Self"))).Ok().GetProperty("IsDefault").GetBoolean());

        var pool = (await admin.Get($"/api/{space}/workerpools/all")).Ok()[0].Id();
        var worker = await admin.Create($"/api/{space}/workers", Worker("without one", pool, "null"));
        Assert.Equal(next.Id(), worker.Text("MachinePolicyId"));
        (await admin.Delete(old.Link("Self"))).Ok();
        (await admin.Delete(worker.Link("Self"))).Ok();
    }

    [Fact]
    public async Task A_policy_comes_back_as_it_was_sent_and_keeps_what_a_change_does_not_say()
    {
        var made = await admin.Create("/api/Spaces-1/machinepolicies", """
            {"Name":"Nightly","Description":"d","MachineHealthCheckPolicy":{"HealthCheckType":"OnlyConnectivity","HealthCheckInterval":null,"HealthCheckCron":"0 0 6 * * Mon-Fri","HealthCheckCronTimezone":"Europe/Berlin",
               "BashHealthCheckPolicy":{"RunType":"Inline","ScriptBody":"true"},"PowerShellHealthCheckPolicy":{"RunType":"InheritFromDefault","ScriptBody":null}},
             "MachineConnectivityPolicy":{"MachineConnectivityBehavior":"MayBeOfflineAndCanBeSkipped"},"MachineCleanupPolicy":{"DeleteMachinesBehavior":"DeleteUnavailableMachines","DeleteMachinesElapsedTimeSpan":"1.12:00:00"},
             "MachineUpdatePolicy":{"CalamariUpdateBehavior":"UpdateAlways","TentacleUpdateBehavior":"Update","KubernetesAgentUpdateBehavior":"Block","TentacleUpdateAccountId":null},
             "MachineRpcCallRetryPolicy":{"Enabled":false,"RetryDuration":"00:00:30","HealthCheckRetryDuration":"00:00:10"},
             "MachinePackageCacheRetentionPolicy":{"Strategy":"Quantities","QuantityOfPackagesToKeep":10,"QuantityOfVersionsToKeep":2},"ConnectionConnectTimeout":"00:00:20"}
            """);
        var again = (await admin.Put(made.Link("Self"), made.GetRawText())).Ok();
        Assert.Equal(made.GetRawText(), again.GetRawText());
        var changed = (await admin.Put(made.Link("Self"), """{"Description":"other"}""")).Ok();
        Assert.Equal(made.GetRawText().Replace("\"Description\":\"d\"", "\"Description\":\"other\"", StringComparison.Ordinal), changed.GetRawText());
        Assert.Equal("1.12:00:00", changed.GetProperty("MachineCleanupPolicy").Text("DeleteMachinesElapsedTimeSpan"));
        Assert.Equal(("00:00:20", "00:05:00"), (changed.Text("ConnectionConnectTimeout"), changed.Text("ConnectionRetryTimeLimit")));
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_policy_that_is_in_use_stays_and_names_its_users()
    {
        var policy = await admin.Create("/api/Spaces-1/machinepolicies", """{"Name":"In use"}""");
        var worker = await admin.Create("/api/Spaces-1/workers", Worker("under a policy", "default-worker-pool", $"\"{policy.Id()}\""));
        Assert.Equal(["under a policy"], (await admin.Get($"{policy.Link("Self")}/workers")).Ok().Names());
        Assert.Contains("in use by worker 'under a policy'", (await admin.Delete(policy.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(policy.Id(), (await admin.Put(worker.Link("Self"), """{"IsDisabled":true}""")).Ok().Text("MachinePolicyId"));
        Assert.Equal("MachinePolicies-1", (await admin.Put(worker.Link("Self"), """{"MachinePolicyId":"MachinePolicies-1"}""")).Ok().Text("MachinePolicyId"));
        (await admin.Delete(policy.Link("Self"))).Ok();
        (await admin.Delete(worker.Link("Self"))).Ok();
    }

    [Theory]
    [InlineData("""{"MachineHealthCheckPolicy":{"HealthCheckInterval":"00:00:05"} }""", "HealthCheckInterval: 00:00:05 is too short. Use 00:01:00 to 365.00:00:00.")]
    [InlineData("""{"MachineHealthCheckPolicy":{"HealthCheckInterval":"5"} }""", "This is no time span.")]
    [InlineData("""{"MachineHealthCheckPolicy":{"HealthCheckInterval":"01:00:00","HealthCheckCron":"0 6 * * *"} }""", "only one of them")]
    [InlineData("""{"MachineHealthCheckPolicy":{"HealthCheckCron":"at six"} }""", "'at six' is no cron text.")]
    [InlineData("""{"MachineHealthCheckPolicy":{"HealthCheckCron":"0 6 * * *","HealthCheckCronTimezone":"Mars/Base"} }""", "no time zone 'Mars/Base'")]
    [InlineData("""{"MachineCleanupPolicy":{"DeleteMachinesBehavior":"DeleteUnavailableMachines"} }""", "DeleteMachinesElapsedTimeSpan: 00:00:00 is too short.")]
    [InlineData("""{"MachineCleanupPolicy":{"DeleteMachinesBehavior":"Burn"} }""", "DeleteMachinesBehavior")]
    [InlineData("""{"MachineUpdatePolicy":{"TentacleUpdateAccountId":"Accounts-99999"} }""", "TentacleUpdateAccountId: 'Accounts-99999' was not found")]
    [InlineData("""{"ConnectionConnectTimeout":"-00:00:01"}""", "ConnectionConnectTimeout: -00:00:01 is too short.")]
    public async Task A_policy_that_cannot_work_is_refused_with_what_to_give_instead(string body, string says)
    {
        Assert.Contains(says, (await admin.Post("/api/Spaces-1/machinepolicies", body.Insert(1, "\"Name\":\"never made\","))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Empty((await admin.Get("/api/Spaces-1/machinepolicies?partialName=never made")).Ok().Items());
    }

    private static string Worker(string name, string pool, string policy) => $$"""
        {"Name":"{{name}}","WorkerPoolIds":["{{pool}}"],"MachinePolicyId":{{policy}},"Endpoint":{"CommunicationStyle":"TentaclePassive","Uri":"https://policy.example.org:10933/","Thumbprint":"{{Thumbprint}}"} }
        """;
}
