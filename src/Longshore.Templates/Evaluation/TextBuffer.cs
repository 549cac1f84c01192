using System.Buffers;

namespace Longshore.Templates.Evaluation;

/// <summary>The text an evaluation has written so far. Nested evaluations write behind it and cut their part off again.</summary>
internal sealed class TextBuffer(int expected) : IDisposable
{
    private char[] held = ArrayPool<char>.Shared.Rent(expected);

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > held.Length - Length) Grow(text.Length);
        text.CopyTo(held.AsSpan(Length));
        Length += text.Length;
    }

    public void CutBackTo(int mark) => Length = mark;

    /// <summary>The text behind the mark, cut off.</summary>
    public string TakeFrom(int mark)
    {
        var text = new string(held, mark, Length - mark);
        Length = mark;
        return text;
    }

    // Cleared, because values may be secrets and the pool is shared.
    public void Dispose() => ArrayPool<char>.Shared.Return(held, clearArray: true);

    private void Grow(int more)
    {
        var wider = ArrayPool<char>.Shared.Rent(Math.Max(2 * held.Length, Length + more));
        held.AsSpan(0, Length).CopyTo(wider);
        ArrayPool<char>.Shared.Return(held, clearArray: true);
        held = wider;
    }
}
