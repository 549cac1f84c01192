using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Longshore.Steps.Journals;

/// <summary>Reads and writes the payloads that are JSON: all but those of <see cref="FrameKind.Log"/>.</summary>
public static class FramePayload
{
    public static byte[] Write(StartedFrame payload) => Bytes(payload, FrameJson.Write);

    public static byte[] Write(OutputFrame payload) => Bytes(payload, FrameJson.Write);

    public static byte[] Write(ArtifactFrame payload) => Bytes(payload, FrameJson.Write);

    public static byte[] Write(ProgressFrame payload) => Bytes(payload, FrameJson.Write);

    public static byte[] Write(ExitedFrame payload) => Bytes(payload, FrameJson.Write);

    public static byte[] Write(InterruptedFrame payload) => Bytes(payload, FrameJson.Write);

    /// <exception cref="InvalidDataException">The payload is not what its frame says.</exception>
    public static T Read<T>(in Frame frame)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(frame.Payload.Span, TypeOf<T>()) is { } payload) return payload;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The {frame.Kind} frame at byte {frame.Offset} of the journal cannot be read.", broken);
        }
        throw new InvalidDataException($"The {frame.Kind} frame at byte {frame.Offset} of the journal is empty.");
    }

    private static byte[] Bytes<T>(T payload, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) write(json, payload);
        return buffer.WrittenSpan.ToArray();
    }

    private static JsonTypeInfo<T> TypeOf<T>() =>
        JournalJson.Default.GetTypeInfo(typeof(T)) as JsonTypeInfo<T> ?? throw new ArgumentException($"{typeof(T).Name} is no frame's payload.");
}
