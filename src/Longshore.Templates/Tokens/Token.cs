using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>One piece of a parsed template. Immutable.</summary>
internal abstract class Token(int position)
{
    /// <summary>Offset of the first character in the template.</summary>
    public int Position { get; } = position;

    /// <summary>How many tokens are nested in each other here, this one included.</summary>
    public virtual int Depth => 1;

    /// <summary>Writes the token in canonical form: the text a missing token leaves in the result.</summary>
    public abstract void Print(StringBuilder into);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    protected static void PrintAll(Token[] tokens, StringBuilder into)
    {
        foreach (var token in tokens) token.Print(into);
    }
}
