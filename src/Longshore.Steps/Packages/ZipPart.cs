namespace Longshore.Steps.Packages;

/// <summary>A stretch of a file as a stream of its own; several can be read by turns, and none closes the file.</summary>
internal sealed class ZipPart(Stream whole, long start, long length) : Stream
{
    private readonly long end = start + length;
    private long at = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        whole.Position = at;
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, end - at)]);
        at += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
