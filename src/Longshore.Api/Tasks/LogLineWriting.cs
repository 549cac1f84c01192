using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longshore.Orchestration.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>Writes lines of a log as JSON, short names because there may be a million of them.</summary>
internal static class LogLineWriting
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, Options);

    public static void Line(this Utf8JsonWriter json, LogEntry line)
    {
        json.WriteStartObject();
        json.WriteNumber("n", line.Number);
        json.WriteString("t", line.At);
        json.WriteString("level", line.Category.ToString());
        json.WriteString("node", line.Node);
        json.WriteString("text", line.Text);
        if (line.Continues) json.WriteBoolean("continues", true);
        json.WriteEndObject();
    }
}
