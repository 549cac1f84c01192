using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Machines;

public sealed class MachinesTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task Lists_of_what_there_is_not_are_empty_but_answer()
    {
        foreach (var list in new[] { "machines?name=x&thumbprint=y", "machines/all", "machineroles/all", "proxies", "proxies/all", "workers/operatingsystem/names/all", "machines/operatingsystem/shells/all" })
            Assert.Empty((await admin.Get($"/api/Spaces-1/{list}")).Ok().Items());
        (await admin.Get("/api/Spaces-1/machines/Machines-1")).Error(HttpStatusCode.NotFound);
        (await admin.Post("/api/Spaces-1/machines", """{"Name":"target"}""")).Error(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_default_machine_policy_can_be_read()
    {
        var policy = Assert.Single((await admin.Get("/api/Spaces-1/machinepolicies?partialName=default")).Ok().Items());
        Assert.Equal(("MachinePolicies-1", true, "00:02:00"), (policy.Id(), policy.GetProperty("IsDefault").GetBoolean(), policy.Text("PollingRequestQueueTimeout")));
        Assert.Equal("Default Machine Policy", (await admin.Get(policy.Link("Self"))).Ok().Text("Name"));
        Assert.Equal(JsonValueKind.Null, (await admin.Get("/api/Spaces-1/machinepolicies/template")).Ok().GetProperty("Id").ValueKind);
        (await admin.Get("/api/Spaces-1/machinepolicies/MachinePolicies-2")).Error(HttpStatusCode.NotFound);
    }
}
