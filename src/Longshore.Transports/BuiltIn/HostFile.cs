using System.Runtime.Versioning;

namespace Longshore.Transports.BuiltIn;

/// <summary>A file that a call hands over; a call that ends early is an error and never the file's end.</summary>
[SupportedOSPlatform("linux")]
internal sealed class HostFile(HostCall call, long length) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position == length || buffer.IsEmpty) return 0;
        var read = await call.Answer.ReadAsync(buffer[..(int)Math.Min(buffer.Length, length - position)], cancellationToken);
        if (read == 0) throw await call.Failure(default, cancellationToken);
        position += read;
        await call.Took(read, cancellationToken);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await call.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        // Ends a process and waits for nothing.
        if (disposing) _ = call.DisposeAsync().AsTask();
        base.Dispose(disposing);
    }
}
