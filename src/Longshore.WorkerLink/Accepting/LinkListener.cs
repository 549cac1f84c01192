using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Certificates;
using Microsoft.Extensions.Logging;

namespace Longshore.WorkerLink.Accepting;

/// <summary>
/// One TLS port that the other side dials. Strangers cost little: so many handshakes at once, each with a time bound, none with more than a few kilobytes
/// before it has said hello.
/// </summary>
public sealed class LinkListener : IAsyncDisposable
{
    private const int Backlog = 512;

    private readonly Socket socket;
    private readonly HandshakeDesk desk;
    private readonly SemaphoreSlim slots;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private Task loop = Task.CompletedTask;

    /// <summary>Binds the port; nobody is accepted before <see cref="Start"/>.</summary>
    /// <param name="own">Shown to whoever dials.</param>
    /// <param name="endpoint">Port 0: any free one.</param>
    /// <param name="trusts">Whether a certificate may say hello at all.</param>
    /// <param name="judge">Decides on each arrival.</param>
    /// <param name="times">Bounds.</param>
    /// <param name="time">Clock of the bounds.</param>
    /// <param name="log">Gets what is refused.</param>
    /// <exception cref="SocketException">The port is taken or not ours to take.</exception>
    public LinkListener(
        X509Certificate2 own, IPEndPoint endpoint, Func<Thumbprint, bool> trusts, Func<Arrival, CancellationToken, Task<Verdict>> judge, LinkTimes times, TimeProvider time, ILogger log)
    {
        this.log = log;
        slots = new SemaphoreSlim(times.HandshakesAtOnce);
        desk = new HandshakeDesk(own, trusts, judge, times, time, log);
        socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (endpoint.Address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(endpoint);
            socket.Listen(Backlog);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>All addresses of this machine.</summary>
    public static IPEndPoint Everywhere(int port) => new(Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, port);

    public int Port => ((IPEndPoint)socket.LocalEndPoint!).Port;

    public void Start() => loop = Accept();

    /// <summary>Accepts nobody any more; lines that were taken over live on.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        socket.Dispose();
        await loop;
    }

    private async Task Accept()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await slots.WaitAsync(stopping.Token);
                _ = Greet(await AcceptOne());
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
            {
                // Out of descriptors, or a peer that was gone before it was accepted: the next one may fare better.
                if (!stopping.IsCancellationRequested) log.AcceptFailed(broken.Message);
            }
        }
    }

    private async Task<Socket> AcceptOne()
    {
        try
        {
            return await socket.AcceptAsync(stopping.Token);
        }
        catch
        {
            slots.Release();
            throw;
        }
    }

    private async Task Greet(Socket peer)
    {
        try
        {
            await desk.Greet(peer, stopping.Token);
        }
        finally
        {
            slots.Release();
        }
    }
}
