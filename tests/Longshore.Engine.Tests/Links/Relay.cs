using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Longshore.Engine.Tests.Links;

/// <summary>The network between agent and server, which a test may break: it passes bytes on, cuts lines, or swallows what it gets.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Line, bool> lines = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;
    private volatile bool isOpen = true;
    private long cutAfter = long.MaxValue;

    public Relay(int target)
    {
        Target = target;
        listener.Start();
        loop = Accept();
    }

    /// <summary>Port on loopback to which everything goes.</summary>
    public int Target { get; set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Lines that were passed on so far.</summary>
    public int Count { get; private set; }

    /// <summary>Cuts all lines with a reset and lets none through until <see cref="Open"/>.</summary>
    public void Close()
    {
        isOpen = false;
        Cut();
    }

    public void Open() => isOpen = true;

    /// <summary>Cuts all lines; new ones are passed on.</summary>
    public void Cut()
    {
        foreach (var line in lines.Keys) line.Cut();
    }

    /// <summary>Cuts the line on which so many bytes have come from now on, counted over all lines.</summary>
    public void CutAfter(long bytes) => Interlocked.Exchange(ref cutAfter, bytes);

    /// <summary>The lines that are there pass nothing on any more, and stay open; new ones do.</summary>
    public void Freeze()
    {
        foreach (var line in lines.Keys) line.IsFrozen = true;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        Cut();
        await loop;
    }

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                var near = await listener.AcceptSocketAsync(stopping.Token);
                if (isOpen) _ = Pass(near);
                else near.Close(0);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Pass(Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        var line = new Line(near, far);
        lines[line] = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, Target, stopping.Token);
            Count++;
            await Task.WhenAny(Pump(line, near, far), Pump(line, far, near));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other end is not there, or the test is over.
        }
        finally
        {
            lines.TryRemove(line, out _);
            line.Cut();
        }
    }

    private async Task Pump(Line line, Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, SocketFlags.None, stopping.Token) is > 0 and var read)
            {
                if (line.IsFrozen) continue;
                if (Interlocked.Add(ref cutAfter, -read) < 0)
                {
                    Interlocked.Exchange(ref cutAfter, long.MaxValue);
                    return;
                }
                for (var sent = 0; sent < read;) sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), SocketFlags.None, stopping.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private sealed class Line(Socket near, Socket far)
    {
        public volatile bool IsFrozen;

        public void Cut()
        {
            // A reset, as when a machine on the way is gone.
            near.Close(0);
            far.Close(0);
        }
    }
}
