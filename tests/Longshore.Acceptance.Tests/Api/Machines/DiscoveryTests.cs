using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Longshore.Os.Certificates;
using Longshore.Transports.Link;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Accepting;
using Longshore.WorkerLink.Hellos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Machines;

/// <summary>Machines are looked at before they are registered (rest-api.md §7).</summary>
public sealed class DiscoveryTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task An_agent_that_listens_is_found_and_posted_back_as_a_worker()
    {
        var folder = Directory.CreateTempSubdirectory("longshore-discovery-").FullName;
        using var identity = OwnCertificate.LoadOrCreate(Path.Combine(folder, "identity.pfx"), SideNames.Agent, TimeProvider.System);
        var side = new OwnSide(TimeProvider.System);
        var server = host.Services.GetRequiredService<LinkCenter>().Thumbprint;
        // The listening end of an agent, with its answer to a hello that it does not take.
        await using var listener = new LinkListener(identity, new IPEndPoint(IPAddress.Loopback, 0), shown => shown == server,
            (_, _) => Task.FromResult(new Verdict(side.Refusal("An agent only takes links of its server.", ""))), new LinkTimes(), TimeProvider.System, NullLogger.Instance);
        listener.Start();

        foreach (var collection in (string[])["workers", "machines"])
        {
            var found = (await admin.Get($"/api/Spaces-1/{collection}/discover?host=127.0.0.1&port={listener.Port}&type=TentaclePassive")).Ok();
            var thumbprint = Thumbprint.Of(identity).ToString();
            Assert.Equal(JsonValueKind.Null, found.GetProperty("Id").ValueKind);
            Assert.Equal(("127.0.0.1", thumbprint, $"https://127.0.0.1:{listener.Port}/"), (found.Text("Name"), found.Text("Thumbprint"), found.Text("Uri")));
            var endpoint = found.GetProperty("Endpoint");
            Assert.Equal(("TentaclePassive", thumbprint), (endpoint.Text("CommunicationStyle"), endpoint.Text("Thumbprint")));
            Assert.Equal(OwnSide.Version, endpoint.GetProperty("TentacleVersionDetails").Text("Version"));
            if (collection != "workers") continue;
            var made = await admin.Create("/api/Spaces-1/workers", found.GetRawText()
                .Replace("\"WorkerPoolIds\":[]", "\"WorkerPoolIds\":[\"WorkerPools-1\"]", StringComparison.Ordinal).Replace("\"127.0.0.1\"", "\"discovered\"", StringComparison.Ordinal));
            Assert.Equal(thumbprint, made.Text("Thumbprint"));
            (await admin.Delete(made.Link("Self"))).Ok();
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_agent_of_the_vendor_is_pinned_as_the_vendor_does_it()
    {
        using var peer = new TlsPeer(speaksTls: true);
        // The vendor's client leaves the type out.
        var found = (await admin.Get($"/api/Spaces-1/workers/discover?host=127.0.0.1&port={peer.Port}")).Ok();
        Assert.Equal(peer.Certificate.Thumbprint, found.GetProperty("Endpoint").Text("Thumbprint"));
        Assert.Equal(JsonValueKind.Null, found.GetProperty("Endpoint").GetProperty("TentacleVersionDetails").GetProperty("Version").ValueKind);
    }

    [Theory]
    [InlineData("TentaclePassive", "port: What listens at 127.0.0.1:")]
    [InlineData("Ssh", "port: No SSH server answers at 127.0.0.1:")]
    public async Task What_is_neither_is_named(string type, string says)
    {
        using var peer = new TlsPeer(speaksTls: false);
        Assert.Contains(says, (await admin.Get($"/api/Spaces-1/workers/discover?host=127.0.0.1&port={peer.Port}&type={type}")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "host: The host is missing.")]
    [InlineData("?host=%20&type=Ssh", "host: The host is missing.")]
    [InlineData("?host=a%20b&type=Ssh", "host: This is no host.")]
    [InlineData("?host=machine.invalid&port=22&type=Ssh", "host: This server finds no machine named 'machine.invalid'.")]
    [InlineData("?host=machine.invalid", "host: This server finds no machine named 'machine.invalid'.")]
    [InlineData("?host=127.0.0.1&port=1&type=TentaclePassive", "port: Nothing listens at 127.0.0.1:1.")]
    [InlineData("?host=127.0.0.1&port=1&type=Ssh", "port: No SSH server answers at 127.0.0.1:1")]
    [InlineData("?host=127.0.0.1&port=0", "port: This is no port.")]
    [InlineData("?host=127.0.0.1&port=ssh&type=Ssh", "port: This is no port.")]
    [InlineData("?host=127.0.0.1&type=TentacleActive", "type: A polling agent cannot be looked at")]
    [InlineData("?host=127.0.0.1&type=Kubernetes", "type: Such a machine cannot be looked at.")]
    [InlineData("?host=127.0.0.1&proxyId=Proxies-1", "proxyId: This server has no proxies.")]
    public async Task What_cannot_be_looked_at_is_refused_with_the_field(string query, string says)
    {
        foreach (var collection in (string[])["workers", "machines"])
            Assert.Contains(says, (await admin.Get($"/api/Spaces-1/{collection}/discover{query}")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
