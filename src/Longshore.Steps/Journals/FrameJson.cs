using System.Collections.Immutable;
using System.Text.Json;

namespace Longshore.Steps.Journals;

/// <summary>
/// Writes payloads as <see cref="JournalJson"/> reads them, member by member: an executor writes a handful in its life, and a serializer would first spend
/// milliseconds on learning their shapes.
/// </summary>
internal static class FrameJson
{
    public static void Write(Utf8JsonWriter json, StartedFrame frame)
    {
        json.WriteStartObject();
        json.WriteNumber("processId"u8, frame.ProcessId);
        json.WriteNumber("processStart"u8, frame.ProcessStart);
        json.WriteString("bootId"u8, frame.BootId);
        json.WriteString("at"u8, frame.At);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OutputFrame frame)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, frame.Name);
        json.WriteString("value"u8, frame.Value);
        json.WriteBoolean("isSensitive"u8, frame.IsSensitive);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ArtifactFrame frame)
    {
        json.WriteStartObject();
        json.WriteNumber("number"u8, frame.Number);
        json.WriteString("name"u8, frame.Name);
        json.WriteString("sha256"u8, frame.Sha256);
        json.WriteNumber("length"u8, frame.Length);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ProgressFrame frame)
    {
        json.WriteStartObject();
        json.WriteNumber("percentage"u8, frame.Percentage);
        json.WriteString("message"u8, frame.Message);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, InterruptedFrame frame)
    {
        json.WriteStartObject();
        json.WriteString("reason"u8, frame.Reason);
        json.WriteString("at"u8, frame.At);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ExitedFrame frame)
    {
        json.WriteStartObject();
        json.WriteString("end"u8, NameOf(frame.End));
        json.WriteNumber("code"u8, frame.Code);
        json.WriteString("stop"u8, NameOf(frame.Stop));
        if (frame.Message is { } message) json.WriteString("message"u8, message);
        json.WriteBoolean("wroteErrors"u8, frame.WroteErrors);
        json.WriteBoolean("wroteWarnings"u8, frame.WroteWarnings);
        WriteAll(json, "outputs"u8, frame.Outputs, Write);
        WriteAll(json, "artifacts"u8, frame.Artifacts, Write);
        json.WriteNumber("lines"u8, frame.Lines);
        json.WriteString("at"u8, frame.At);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static ReadOnlySpan<byte> NameOf(EndKind end) => end switch
    {
        EndKind.Exited => "Exited"u8,
        EndKind.Signalled => "Signalled"u8,
        EndKind.NotStarted => "NotStarted"u8,
    };

    private static ReadOnlySpan<byte> NameOf(StopReason stop) => stop switch
    {
        StopReason.None => "None"u8,
        StopReason.Canceled => "Canceled"u8,
        StopReason.TimedOut => "TimedOut"u8,
        StopReason.Terminated => "Terminated"u8,
    };
}
