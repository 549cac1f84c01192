using System.IO.Pipelines;
using Longshore.WorkerLink.Streams;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Longshore.Agent.Links;

/// <summary>A link as the web server wants to see it.</summary>
internal sealed class LinkConnection : ConnectionContext, IDuplexPipe
{
    private readonly LinkStream stream;
    private readonly CancellationTokenSource closed = new();

    public LinkConnection(LinkStream stream)
    {
        this.stream = stream;
        Input = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        Output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        Transport = this;
        ConnectionClosed = closed.Token;
        _ = Watch();
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    public override CancellationToken ConnectionClosed { get; set; }

    public override void Abort(ConnectionAbortedException abortReason) => stream.Dispose();

    public override async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task Watch()
    {
        await stream.Ended;
        await closed.CancelAsync();
    }
}
