using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Longshore.Application.Audit;

/// <summary>Fields that a change touched, before and after. Secrets are told apart only as changed.</summary>
public sealed class ChangeList
{
    private readonly List<(string Field, string? Before, string? After)> entries = [];

    /// <summary>Notes a field; one that stayed the same is left out.</summary>
    public ChangeList Field(string field, string? before, string? after)
    {
        if (before != after) entries.Add((field, before, after));
        return this;
    }

    public ChangeList Field(string field, bool before, bool after) => Field(field, before ? "true" : "false", after ? "true" : "false");

    /// <summary>Notes that a secret was replaced, without either value.</summary>
    public ChangeList Secret(string field, bool changed)
    {
        if (changed) entries.Add((field, "****", "****"));
        return this;
    }

    /// <summary>A JSON array of <c>{"path","before","after"}</c>; null when nothing changed.</summary>
    public string? ToJson()
    {
        if (entries.Count == 0) return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var (field, before, after) in entries)
            {
                json.WriteStartObject();
                json.WriteString("path", $"/{field}");
                json.WriteString("before", before);
                json.WriteString("after", after);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
