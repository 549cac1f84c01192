using Longshore.Templates.Evaluation;

namespace Longshore.Templates.Json;

/// <summary>Remembers the last few texts read as JSON: loops read many properties of the same text.</summary>
internal sealed class JsonCache
{
    private readonly (string Text, JsonValue? Json)[] last = new (string, JsonValue?)[8];
    private int next;

    /// <summary>The object or array a text holds; null when it holds something else.</summary>
    public JsonValue? Parse(EvaluationRun run, string text)
    {
        var first = text.AsSpan().TrimStart();
        if (first.Length == 0 || first[0] is not ('{' or '[' or '/')) return null;
        foreach (var (known, json) in last)
            if (known == text) return json;

        run.Spend(text.Length >> 3);
        var parsed = new JsonReader(text).Read() is { Kind: JsonKind.Object or JsonKind.Array } value ? value : null;
        last[next++ % last.Length] = (text, parsed);
        return parsed;
    }
}
