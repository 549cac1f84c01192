using System.Buffers.Binary;
using Google.Protobuf;
using Longshore.Os.Failpoints;

namespace Longshore.WorkerLink.Hellos;

/// <summary>
/// How hellos travel: 8 magic bytes, length (4 bytes, big endian), message. The magic tells us from everything else that dials a port, such as a browser or an
/// Octopus Tentacle, whose first line begins with <c>MX-</c>.
/// </summary>
public static class HelloStream
{
    /// <summary>Longest message in bytes: a stranger costs no more memory than this.</summary>
    public const int Longest = 4 * 1024;

    private const int HeadLength = 12;

    private static ReadOnlySpan<byte> Magic => "LSLINK1\n"u8;

    /// <exception cref="ArgumentException">The message is longer than <see cref="Longest"/>, as with hundreds of pools.</exception>
    public static async Task Write(Stream stream, IMessage message, CancellationToken cancel)
    {
        var length = message.CalculateSize();
        if (length > Longest) throw new ArgumentException($"A hello of {length} bytes is too long; the limit is {Longest}. Name fewer pools, roles or environments.", nameof(message));
        var all = new byte[HeadLength + length];
        Magic.CopyTo(all);
        BinaryPrimitives.WriteInt32BigEndian(all.AsSpan(Magic.Length), length);
        message.WriteTo(all.AsSpan(HeadLength));
        await stream.WriteAsync(all, cancel);
        await stream.FlushAsync(cancel);
        Failpoint.Pass("link.hello-sent");
    }

    /// <exception cref="HelloRefusedException">What came is no hello of ours.</exception>
    /// <exception cref="IOException">The other side closed.</exception>
    public static async Task<T> Read<T>(Stream stream, MessageParser<T> parser, CancellationToken cancel)
        where T : IMessage<T>
    {
        var head = new byte[HeadLength];
        await stream.ReadExactlyAsync(head, cancel);
        if (!head.AsSpan().StartsWith(Magic)) throw new HelloRefusedException("It does not speak the protocol of Longshore agents.", "Check the port: agents dial the server's comms port (10943).");
        var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(Magic.Length));
        if (length is < 0 or > Longest) throw new HelloRefusedException($"A hello of {length} bytes is none.", "");
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, cancel);
        Failpoint.Pass("link.hello-received");
        try
        {
            return parser.ParseFrom(body);
        }
        catch (InvalidProtocolBufferException broken)
        {
            throw new HelloRefusedException($"The hello cannot be read: {broken.Message}", "");
        }
    }
}
