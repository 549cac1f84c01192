using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary><c>#{Name | Filter option}</c>.</summary>
internal sealed class SubstitutionToken(Expression expression, int position) : Token(position)
{
    public Expression Expression { get; } = expression;

    public override int Depth { get; } = 1 + expression.Depth;

    public override void Print(StringBuilder into)
    {
        into.Append("#{");
        Expression.Print(into);
        into.Append('}');
    }
}
