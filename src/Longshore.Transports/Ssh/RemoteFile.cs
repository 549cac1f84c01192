namespace Longshore.Transports.Ssh;

/// <summary>A file on its way from a machine; a connection that breaks is an error and never its end.</summary>
internal sealed class RemoteFile(RemoteCall call, SshMachine machine, long length) : Stream
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
        var wanted = buffer[..(int)Math.Min(buffer.Length, length - position)];
        var read = await call.Within(machine.Timeouts.Silence, token => call.Answer.ReadAsync(wanted, token).AsTask(), cancellationToken);
        if (read == 0) throw new WorkerUnreachableException($"{machine.Endpoint} broke off a file at byte {position} of {length}.", mayHaveArrived: true);
        position += read;
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
        // Closing the channel takes a moment and needs nobody to wait.
        if (disposing) _ = call.DisposeAsync().AsTask();
        base.Dispose(disposing);
    }
}
