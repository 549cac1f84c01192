using Grpc.Core;
using Longshore.WorkerLink.Wire;

namespace Longshore.Transports.Link;

/// <summary>A file that comes from an agent while it is read.</summary>
internal sealed class ReceivedFile(AsyncServerStreamingCall<FilePart> call, Func<RpcException, Exception> translate) : Stream
{
    private ReadOnlyMemory<byte> part;
    private bool isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Waits for bytes, or the end of the file.</summary>
    public async Task Fill(CancellationToken cancel)
    {
        while (part.IsEmpty && !isAtEnd)
        {
            try
            {
                isAtEnd = !await call.ResponseStream.MoveNext(cancel);
            }
            catch (RpcException broken)
            {
                throw translate(broken);
            }
            if (!isAtEnd) part = call.ResponseStream.Current.Content.Memory;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Fill(cancellationToken);
        var length = Math.Min(buffer.Length, part.Length);
        part[..length].CopyTo(buffer);
        part = part[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously: it comes over the net.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) call.Dispose();
        base.Dispose(disposing);
    }
}
