using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>A token that holds others nested deeper than evaluating and printing can go. It prints as it is written; evaluating it is an error.</summary>
internal sealed class TooDeepToken(string template, int start, int end) : Token(start)
{
    public const int Deepest = 200;

    public override void Print(StringBuilder into) => into.Append(template, Position, end - Position);
}
