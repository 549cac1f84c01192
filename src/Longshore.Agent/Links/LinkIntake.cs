using System.Net;
using System.Threading.Channels;
using Longshore.WorkerLink.Streams;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace Longshore.Agent.Links;

/// <summary>Hands links that have said hello to the web server of this program, which serves the calls on them.</summary>
internal sealed class LinkIntake(IHostApplicationLifetime lifetime) : IConnectionListenerFactory, IConnectionListenerFactorySelector, IConnectionListener
{
    // The web server takes them at once; a bound only keeps a stuck one from hoarding.
    private readonly Channel<LinkStream> waiting = Channel.CreateBounded<LinkStream>(64);

    public EndPoint EndPoint { get; } = new LinkEndPoint();

    /// <summary>The link is served from now on and closed when this program is to end: whoever waits on it need not wait for us. Returns when it has ended.</summary>
    public async Task Serve(LinkStream link)
    {
        await using var closing = lifetime.ApplicationStopping.Register(link.Dispose);
        if (!waiting.Writer.TryWrite(link)) link.Dispose();
        await link.Ended;
    }

    public bool CanBind(EndPoint endpoint) => endpoint is LinkEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => ValueTask.FromResult<IConnectionListener>(this);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return new LinkConnection(await waiting.Reader.ReadAsync(cancellationToken));
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        waiting.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => UnbindAsync();
}
