namespace Longshore.Engine.Tests.Workers;

/// <summary>Gives some bytes and then breaks, as a line does.</summary>
internal sealed class BreakingStream(ReadOnlyMemory<byte> content) : Stream
{
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var rest = content.Span[given..];
        if (rest.IsEmpty) throw new IOException("The line is broken.");
        var length = Math.Min(count, rest.Length);
        rest[..length].CopyTo(buffer.AsSpan(offset));
        given += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
