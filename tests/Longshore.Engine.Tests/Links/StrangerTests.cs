using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Longshore.Os.Certificates;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>What knocks at the comms port and is no agent.</summary>
public sealed class StrangerTests
{
    [Fact]
    public async Task Strangers_are_sent_away_and_agents_are_not_disturbed()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        foreach (var says in (string[])["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "MX-SUBSCRIBER 1.0 poll://x\r\n\r\n", "\0\u0001\u0002 nonsense", ""])
        {
            await Closes(await Dial(server), Encoding.Latin1.GetBytes(says), agent.Cancel);
        }
        // TLS without a certificate: the handshake may seem to work until something is read.
        using var line = await Dial(server);
        await using var secured = new SslStream(line.GetStream(), false, (_, certificate, _, _) => Thumbprint.Of(certificate!) == server.Thumbprint);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await secured.AuthenticateAsClientAsync("longshore");
            Assert.NotEqual(0, await secured.ReadAsync(new byte[1], agent.Cancel));
        });
        Assert.NotEmpty((await agent.Session.Describe(agent.Cancel)).Shells);
    }

    [Fact]
    public async Task Those_who_say_nothing_are_sent_away_in_time()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        var silent = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Dial(server)));
        agent.Relay.Cut();
        await agent.Disconnected();
        await agent.Connected();
        foreach (var line in silent) await Closes(line, [], agent.Cancel);
    }

    private static async Task<TcpClient> Dial(LinkServer server)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Comms.Port);
        return client;
    }

    private static async Task Closes(TcpClient line, byte[] says, CancellationToken cancel)
    {
        using (line)
        {
            var stream = line.GetStream();
            await stream.WriteAsync(says, cancel);
            if (says.Length == 0) line.Client.Shutdown(SocketShutdown.Send);
            var buffer = new byte[1024];
            try
            {
                while (await stream.ReadAsync(buffer, cancel) > 0)
                {
                    // A TLS alert may come first.
                }
            }
            catch (IOException)
            {
                // A reset is an end, too.
            }
        }
    }
}
