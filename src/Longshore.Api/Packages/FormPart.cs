using Longshore.Api.Transport;
using Longshore.Domain.Refusals;

namespace Longshore.Api.Packages;

/// <summary>Bytes of one part of a form. A form that ends in the middle of the part is the sender's fault, not the storage's, so reading it refuses the request.</summary>
internal sealed class FormPart(Stream part) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="RefusedRequestException">The form is torn or too large.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await part.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception broken) when (IsTorn(broken))
        {
            throw new RefusedRequestException(Torn);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Requests are read asynchronously only.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>What a form is refused with that does not follow the format.</summary>
    public static Invalid Torn { get; } = new("file", "The form is broken, or ends before its file does.", "Send the whole file again.");

    // The server's own faults with the request (too slow, too large) have statuses of their own.
    public static bool IsTorn(Exception broken) => broken is InvalidDataException || (broken is IOException and not Microsoft.AspNetCore.Http.BadHttpRequestException && broken.Message.Contains("Unexpected end", StringComparison.Ordinal));
}
