using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>Text that stands for itself.</summary>
internal sealed class TextToken(string text, int position) : Token(position)
{
    public string Text { get; } = text;

    public override void Print(StringBuilder into)
    {
        var start = into.Length;
        into.Append(Text).Replace("#{", "##{", start, Text.Length);
    }
}
