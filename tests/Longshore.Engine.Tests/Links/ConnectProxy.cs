using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Longshore.Engine.Tests.Links;

/// <summary>A small HTTP proxy that knows CONNECT, with a user and a password.</summary>
internal sealed class ConnectProxy : IAsyncDisposable
{
    public const string Credentials = "agent:p%40ss";

    private static readonly string Expected = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("agent:p@ss"))}";

    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;

    /// <param name="port">On loopback; 0: a free one.</param>
    public ConnectProxy(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        loop = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Ways that were opened.</summary>
    public int Count { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await loop;
    }

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                _ = Serve(await listener.AcceptTcpClientAsync(stopping.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient near)
    {
        try
        {
            using (near)
            {
                var stream = near.GetStream();
                var head = await ReadHead(stream);
                if (!head.Contains($"Proxy-Authorization: {Expected}\r\n", StringComparison.Ordinal))
                {
                    await stream.WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stopping.Token);
                    return;
                }
                var target = head.Split(' ')[1].Split(':');
                using var far = new TcpClient();
                await far.ConnectAsync(target[0], int.Parse(target[1], System.Globalization.CultureInfo.InvariantCulture), stopping.Token);
                Count++;
                await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), stopping.Token);
                await Task.WhenAny(stream.CopyToAsync(far.GetStream(), stopping.Token), far.GetStream().CopyToAsync(stream, stopping.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
        {
            // The way ends with either side.
        }
    }

    private async Task<string> ReadHead(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head is not [.., 13, 10, 13, 10])
        {
            await stream.ReadExactlyAsync(one, stopping.Token);
            head.Add(one[0]);
        }
        return Encoding.ASCII.GetString([.. head]);
    }
}
