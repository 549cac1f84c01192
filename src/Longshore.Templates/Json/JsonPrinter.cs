using System.Globalization;
using System.Text;

namespace Longshore.Templates.Json;

/// <summary>Turns JSON back into text: scalars as values, objects and arrays as compact JSON.</summary>
internal static class JsonPrinter
{
    /// <summary>What a token that names the value stands for.</summary>
    public static string Value(JsonValue json) => json.Kind switch
    {
        JsonKind.Text or JsonKind.BigInteger => json.Text,
        JsonKind.Date => json.Date.ToString(CultureInfo.InvariantCulture),
        JsonKind.Integer => json.Integer.ToString(CultureInfo.InvariantCulture),
        JsonKind.Float => json.Float.ToString(CultureInfo.InvariantCulture),
        JsonKind.True => "True",
        JsonKind.False => "False",
        JsonKind.Nothing => "",
        JsonKind.Object or JsonKind.Array => Compact(json),
    };

    private static string Compact(JsonValue json)
    {
        var text = new StringBuilder();
        Print(json, text);
        return text.ToString();
    }

    // As deep as the reader goes, no deeper: recursion is safe.
    private static void Print(JsonValue json, StringBuilder into)
    {
        switch (json.Kind)
        {
            case JsonKind.Object: PrintObject(json, into); break;
            case JsonKind.Array: PrintArray(json, into); break;
            case JsonKind.Text: Quote(json.Text, into); break;
            case JsonKind.Date: Quote(json.Date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture), into); break;
            case JsonKind.Float: PrintFloat(json.Float, into); break;
            case JsonKind.True: into.Append("true"); break;
            case JsonKind.False: into.Append("false"); break;
            case JsonKind.Nothing: into.Append("null"); break;
            case JsonKind.Integer or JsonKind.BigInteger: into.Append(Value(json)); break;
        }
    }

    private static void PrintObject(JsonValue json, StringBuilder into)
    {
        into.Append('{');
        foreach (var (name, value) in json.Properties)
        {
            if (into[^1] != '{') into.Append(',');
            Quote(name, into);
            into.Append(':');
            Print(value, into);
        }

        into.Append('}');
    }

    private static void PrintArray(JsonValue json, StringBuilder into)
    {
        into.Append('[');
        for (var i = 0; i < json.Items.Count; i++)
        {
            if (i > 0) into.Append(',');
            Print(json.Items[i], into);
        }

        into.Append(']');
    }

    // A whole number stays recognisable as a float; what is no number at all can only be a text.
    private static void PrintFloat(double value, StringBuilder into)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) into.Append('"').Append(text).Append('"');
        else into.Append(text).Append(text.AsSpan().ContainsAny('.', 'E') ? "" : ".0");
    }

    private static void Quote(string text, StringBuilder into)
    {
        into.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => into.Append("\\\""),
                '\\' => into.Append("\\\\"),
                '\n' => into.Append("\\n"),
                '\r' => into.Append("\\r"),
                '\t' => into.Append("\\t"),
                '\b' => into.Append("\\b"),
                '\f' => into.Append("\\f"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' => into.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => into.Append(c),
            };
        }

        into.Append('"');
    }
}
