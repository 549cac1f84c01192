using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>Text that stands for itself.</summary>
internal sealed class TextToken : Token
{
    private readonly string source;
    private readonly int start;
    private readonly int length;

    /// <summary>A whole text.</summary>
    public TextToken(string text, int position) : base(position)
    {
        source = text;
        length = text.Length;
    }

    /// <summary>A part of the template, which is not copied: most of a file is such text.</summary>
    public TextToken(string template, int start, int end) : base(start)
    {
        source = template;
        this.start = start;
        length = end - start;
    }

    public ReadOnlySpan<char> Text => source.AsSpan(start, length);

    public override void Print(StringBuilder into)
    {
        var first = into.Length;
        into.Append(Text).Replace("#{", "##{", first, length);
    }
}
