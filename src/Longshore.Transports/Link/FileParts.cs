using Google.Protobuf;
using Grpc.Core;
using Longshore.Os.Failpoints;
using Longshore.WorkerLink.Wire;

namespace Longshore.Transports.Link;

/// <summary>Sends a file in parts; the line's own flow control holds the reader of the disk back.</summary>
internal static class FileParts
{
    // Small enough that a report or a frame never waits long behind one, big enough to cost little.
    private const int PartLength = 64 * 1024;

    public static async Task Send(IClientStreamWriter<PutPart> parts, string sha256, Stream content, long from, CancellationToken cancel)
    {
        await Write(parts, new PutPart { Sha256 = sha256, From = from }, cancel);
        var buffer = new byte[PartLength];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            // Written out before the next part is read, so the buffer may serve again.
            await Write(parts, new PutPart { Content = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) }, cancel);
            Failpoint.Pass("link.part-sent");
        }
        await parts.CompleteAsync();
    }

    /// <exception cref="RpcException">The call is over, by the line or by the agent; a failure to read the content never looks like it.</exception>
    private static async Task Write(IClientStreamWriter<PutPart> parts, PutPart part, CancellationToken cancel)
    {
        try
        {
            await parts.WriteAsync(part, cancel);
        }
        catch (Exception broken) when (broken is IOException or InvalidOperationException or HttpRequestException)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, broken.Message, broken));
        }
    }
}
