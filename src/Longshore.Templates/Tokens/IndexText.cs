namespace Longshore.Templates.Tokens;

/// <summary>The literal text between an index's brackets.</summary>
internal sealed record IndexText
{
    // A longer text is cut out of its template only when it is read: nested indexes overlap, and copies of all of them would be quadratic.
    private const int CutAtOnce = 256;

    private readonly string source;
    private readonly int start;
    private readonly int end;
    private readonly string? cut;

    /// <summary>An index that is not part of a template: a value, taken as it is.</summary>
    public IndexText(string value)
    {
        source = cut = value;
        end = value.Length;
    }

    /// <summary>The part of <paramref name="source"/> between two brackets, which do not belong to it.</summary>
    public IndexText(string source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start])) start++;
        (this.source, this.start, this.end) = (source, start, end);
        if (end - start <= CutAtOnce) cut = Cut();
    }

    public string Value => cut ?? Cut();

    public bool Equals(IndexText? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    // Blanks go at the front only, of this index and of each one nested in it.
    private string Cut()
    {
        var text = source.AsSpan(start, end - start);
        if (!text.Contains('[')) return text.ToString();
        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            kept[length++] = text[i];
            if (text[i] != '[') continue;
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])) i++;
        }

        return new string(kept, 0, length);
    }
}
