using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>
/// All places of a text where a token may start, each read once, from the last to the first. A token contains only later ones, so reading it
/// never needs a recursion, and text that fails under one reading is not read again under the next: time and stack stay bounded for any text.
/// </summary>
internal sealed class TokenTable
{
    private readonly int[] starts;
    private readonly TokenAttempt[] attempts;
    private Dictionary<int, int>? brackets;

    /// <param name="text">The text to read.</param>
    /// <param name="steps">A list to use as scratch space.</param>
    public TokenTable(string text, List<SymbolStep>? steps = null)
    {
        Text = text;
        Steps = steps ?? [];
        starts = FindStarts(text);
        attempts = starts.Length == 0 ? [] : new TokenAttempt[starts.Length];
        for (var i = starts.Length - 1; i >= 0; i--) TokenReader.Read(this, i);
    }

    public string Text { get; }

    public int Count => starts.Length;

    public int StartAt(int index) => starts[index];

    public ref TokenAttempt this[int index] => ref attempts[index];

    /// <summary>Scratch space for the steps of the symbol that is being read; symbols inside it have been read before.</summary>
    public List<SymbolStep> Steps { get; }

    /// <summary>Clauses already read, by offset; null where none can be read.</summary>
    public Dictionary<int, ConditionalClause?> ElseIfs => field ??= [];

    /// <summary>Index of the first place at or behind an offset; <see cref="Count"/> when there is none.</summary>
    public int FirstFrom(int offset)
    {
        var index = starts.AsSpan().BinarySearch(offset);
        return index < 0 ? ~index : index;
    }

    /// <summary>The attempt at exactly this offset, if a token may start there.</summary>
    public bool TryAt(int offset, out TokenAttempt attempt)
    {
        attempt = default;
        if (!Scanner.StartsToken(Text, offset)) return false;
        var index = starts.AsSpan().BinarySearch(offset);
        if (index < 0) return false;
        attempt = attempts[index];
        return true;
    }

    public BodyStops StopsFrom(int offset)
    {
        var index = FirstFrom(offset);
        return index < Count ? attempts[index].Stops : BodyStops.All(Text.Length);
    }

    /// <summary>Texts and tokens of a body that is known to parse.</summary>
    public Token[] Body(int start, int stop)
    {
        var body = new List<Token>();
        for (var index = FirstFrom(start); index < Count && starts[index] < stop; index = FirstFrom(start))
        {
            LiteralText.AddTo(body, Text, start, starts[index]);
            body.Add(attempts[index].Token!);
            start = attempts[index].End;
        }

        LiteralText.AddTo(body, Text, start, stop);
        return [.. body];
    }

    /// <summary>Offset of the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    public int ClosingBracket(int open)
    {
        var next = Text.AsSpan(open + 1).IndexOfAny('[', ']');
        if (next >= 0 && Text[open + 1 + next] == ']') return open + 1 + next;
        brackets ??= PairBrackets(Text);
        return brackets.GetValueOrDefault(open, -1);
    }

    private static Dictionary<int, int> PairBrackets(string text)
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (int at = 0, next; (next = text.AsSpan(at).IndexOfAny('[', ']')) >= 0; at++)
        {
            at += next;
            if (text[at] == '[') open.Push(at);
            else if (open.TryPop(out var start)) pairs[start] = at;
        }

        return pairs;
    }

    // An even number of hashes before a brace is an escaped token.
    private static int[] FindStarts(string text)
    {
        if (!Template.HasTokens(text)) return [];
        var found = new List<int>();
        for (int at = 0, next; (next = text.AsSpan(at).IndexOf("#{")) >= 0; at += 2)
        {
            at += next;
            if (LiteralText.HashesBefore(text, at) % 2 == 0) found.Add(at);
        }

        return [.. found];
    }
}
