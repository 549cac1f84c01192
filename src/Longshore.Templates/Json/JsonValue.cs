namespace Longshore.Templates.Json;

/// <summary>A value read from lenient JSON. Only the member that belongs to its kind is filled.</summary>
internal sealed class JsonValue(JsonKind kind)
{
    public JsonKind Kind { get; } = kind;

    /// <summary>The text; of a big integer its digits.</summary>
    public string Text { get; init; } = "";

    public DateTime Date { get; init; }

    public long Integer { get; init; }

    public double Float { get; init; }

    public List<JsonValue> Items { get; init; } = [];

    /// <summary>By exact name; of properties with the same name the last value counts, at the place of the first.</summary>
    public OrderedDictionary<string, JsonValue> Properties { get; init; } = [];
}
