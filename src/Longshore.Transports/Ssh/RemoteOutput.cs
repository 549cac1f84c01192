using System.Threading.Channels;

namespace Longshore.Transports.Ssh;

/// <summary>What a remote command puts out, as a stream to read from once.</summary>
internal sealed class RemoteOutput(ChannelReader<byte[]> chunks) : Stream
{
    private ReadOnlyMemory<byte> rest;

    /// <summary>Called with the bytes read in all since it was set.</summary>
    public Action<long>? Taken { get; set; }

    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (rest.IsEmpty)
        {
            if (!await chunks.WaitToReadAsync(cancellationToken)) return 0;
            if (chunks.TryRead(out var chunk)) rest = chunk;
        }
        var read = Math.Min(buffer.Length, rest.Length);
        rest[..read].CopyTo(buffer);
        rest = rest[read..];
        if (Taken is not null) Taken(total += read);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
