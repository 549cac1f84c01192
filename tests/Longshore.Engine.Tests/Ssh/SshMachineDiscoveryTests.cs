using System.Globalization;
using Longshore.Engine.Tests.Links;
using Longshore.Orchestration.Workers.Discovery;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

[Collection("sshd")]
public sealed class SshMachineDiscoveryTests(TestSshd sshd)
{
    [Fact]
    public async Task A_machine_is_found_with_the_key_to_pin()
    {
        await using var server = new LinkServer();
        var discovery = new MachineDiscovery(server.Look, TimeProvider.System);
        var cancel = TestContext.Current.CancellationToken;
        var endpoint = (await discovery.Ssh("127.0.0.1", sshd.Port, cancel)).Value.Endpoint;
        Assert.Equal(("Ssh", "127.0.0.1", sshd.Port.ToString(CultureInfo.InvariantCulture)), (endpoint.CommunicationStyle, endpoint.Text("Host"), endpoint.Text("Port")));
        Assert.Equal((sshd.Sha256.ToString(), "ssh-ed25519"), (endpoint.Text("Fingerprint"), endpoint.Text("HostKeyAlgorithm")));

        // As an agent it cannot be taken, and the other way round.
        var refused = (await discovery.Agent("127.0.0.1", sshd.Port, cancel)).Refusal!;
        Assert.Equal("port", refused.Field);
        Assert.Contains("type=Ssh", refused.Mend, StringComparison.Ordinal);
        Assert.Equal("port", (await discovery.Ssh("127.0.0.1", server.Comms.Port, cancel)).Refusal!.Field);
    }
}
