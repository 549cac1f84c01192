using System.Text;

namespace Longshore.Templates.Json;

/// <summary>
/// Reads JSON as people write it: comments, commas at the end, single quotes, names without quotes. System.Text.Json knows only the first two,
/// hence this reader.
/// </summary>
internal sealed class JsonReader(string text)
{
    // The reader and all that walks over its values are recursive.
    private const int Deepest = 64;

    private int at;

    /// <summary>The value that is the whole text, or null when the text is no JSON.</summary>
    public JsonValue? Read()
    {
        var value = ReadValue(0);
        if (value is null || !SkipBlanks() || at < text.Length) return null;
        DropMarks(value);
        return value;
    }

    // Marks that .NET serializers put at the front of a document belong to the serializer, not to the data.
    private static void DropMarks(JsonValue root)
    {
        while (root.Properties.Count > 0 && root.Properties.GetAt(0) is { Key: "$id" or "$type", Value.Kind: not (JsonKind.Object or JsonKind.Array) })
            root.Properties.RemoveAt(0);
    }

    private char Current => at < text.Length ? text[at] : '\0';

    private JsonValue? ReadValue(int depth)
    {
        if (!SkipBlanks() || at == text.Length || depth > Deepest) return null;
        return Current switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' or '\'' => ReadText() is { } read ? JsonScalars.FromText(read) : null,
            _ => ReadBare(),
        };
    }

    private JsonValue? ReadObject(int depth)
    {
        var json = new JsonValue(JsonKind.Object);
        at++;
        while (SkipBlanks() && Current != '}')
        {
            if (ReadName() is not { } name || !SkipBlanks() || Current != ':') return null;
            at++;
            if (ReadValue(depth + 1) is not { } value || !SkipBlanks()) return null;
            json.Properties[name] = value;
            if (Current == ',') at++;
            else if (Current != '}') return null;
        }

        return Close('}') ? json : null;
    }

    private JsonValue? ReadArray(int depth)
    {
        var json = new JsonValue(JsonKind.Array);
        at++;
        while (SkipBlanks() && Current != ']')
        {
            // Between two commas stands nothing.
            var item = Current == ',' ? new JsonValue(JsonKind.Nothing) : ReadValue(depth + 1);
            if (item is null || !SkipBlanks()) return null;
            json.Items.Add(item);
            if (Current == ',') at++;
            else if (Current != ']') return null;
        }

        return Close(']') ? json : null;
    }

    private bool Close(char bracket)
    {
        if (Current != bracket) return false;
        at++;
        return true;
    }

    private string? ReadName()
    {
        if (Current is '"' or '\'') return ReadText();
        var start = at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '$') at++;
        return at == start ? null : text[start..at];
    }

    private JsonValue? ReadBare()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '}' or ']' or '/')) at++;
        return JsonScalars.FromBare(text.AsSpan(start, at - start));
    }

    private string? ReadText()
    {
        var quote = text[at++];
        var read = new StringBuilder();
        while (at < text.Length)
        {
            var run = text.AsSpan(at).IndexOfAny(quote, '\\');
            if (run < 0) return null;
            read.Append(text, at, run);
            at += run;
            if (text[at++] == quote) return read.ToString();
            if (!ReadEscape(read)) return null;
        }

        return null;
    }

    private bool ReadEscape(StringBuilder into)
    {
        var escape = Current;
        at++;
        switch (escape)
        {
            case 'n': into.Append('\n'); return true;
            case 'r': into.Append('\r'); return true;
            case 't': into.Append('\t'); return true;
            case 'b': into.Append('\b'); return true;
            case 'f': into.Append('\f'); return true;
            case '"' or '\'' or '\\' or '/': into.Append(escape); return true;
            case 'u':
                if (at + 4 > text.Length || !ushort.TryParse(text.AsSpan(at, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)) return false;
                into.Append((char)unit);
                at += 4;
                return true;
            default: return false;
        }
    }

    // Blanks and comments; false when a comment has no end.
    private bool SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] != '/')
            {
                return true;
            }
            else
            {
                var rest = text.AsSpan(at);
                var (end, marks) = rest.StartsWith("/*") ? (rest[2..].IndexOf("*/"), 4) : rest.StartsWith("//") ? (LineLength(rest), 0) : (-1, 0);
                if (end < 0) return false;
                at += end + marks;
            }
        }

        return true;
    }

    private static int LineLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest.Length : end;
    }
}
