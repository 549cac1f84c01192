using System.Text;
using Longshore.Templates.Calculation;

namespace Longshore.Templates.Tokens;

/// <summary><c>#{calc E}</c>. Its canonical form has neither the word <c>calc</c> nor parentheses, as in the original language.</summary>
internal sealed class CalculationToken(CalculationPart expression, int position) : Token(position)
{
    public CalculationPart Expression { get; } = expression;

    public override int Depth { get; } = 1 + expression.Depth;

    public override void Print(StringBuilder into)
    {
        into.Append("#{");
        Expression.Print(into);
        into.Append('}');
    }
}
