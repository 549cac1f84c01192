using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Longshore.Steps.Journals;

/// <summary>Reads and writes the payloads that are JSON: all but those of <see cref="FrameKind.Log"/>.</summary>
public static class FramePayload
{
    /// <summary>The payload as bytes; <typeparamref name="T"/> is one of the records of this folder, such as <see cref="ExitedFrame"/>.</summary>
    public static byte[] Write<T>(T payload) => JsonSerializer.SerializeToUtf8Bytes(payload, TypeOf<T>());

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

    private static JsonTypeInfo<T> TypeOf<T>() =>
        JournalJson.Default.GetTypeInfo(typeof(T)) as JsonTypeInfo<T> ?? throw new ArgumentException($"{typeof(T).Name} is no frame's payload.");
}
