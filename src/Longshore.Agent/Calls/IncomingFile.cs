using Grpc.Core;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Calls;

/// <summary>The bytes that the server sends, as a stream that ends where its sender ended and breaks where the line broke.</summary>
internal sealed class IncomingFile(IAsyncStreamReader<PutPart> parts) : Stream
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

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (part.IsEmpty && !isAtEnd)
        {
            isAtEnd = !await parts.MoveNext(cancellationToken);
            if (!isAtEnd) part = parts.Current.Content.Memory;
        }
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
}
