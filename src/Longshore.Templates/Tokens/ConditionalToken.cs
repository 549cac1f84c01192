using System.Text;
using Longshore.Templates.Parsing;

namespace Longshore.Templates.Tokens;

/// <summary><c>#{if C}..#{elseif C}..#{else}..#{/if}</c>; an <c>unless</c> is an <c>if</c> with its bodies changed over.</summary>
internal sealed class ConditionalToken(ConditionalClause first, TokenBody otherwise, int position) : Token(position)
{
    public ConditionalClause First { get; } = first;

    /// <summary>The body for when no condition holds.</summary>
    public TokenBody Else { get; } = otherwise;

    public override int Depth { get; } = 1 + Math.Max(first.ChainDepth, otherwise.Depth);

    public override void Print(StringBuilder into) => PrintFrom(First, into);

    /// <summary>Writes the chain from one clause on: each clause stands in the <c>else</c> of the one before it.</summary>
    public void PrintFrom(ConditionalClause clause, StringBuilder into)
    {
        var open = 0;
        for (var next = clause; next is not null; next = next.Next)
        {
            into.Append(open++ > 0 ? "#{else}#{if " : "#{if ");
            next.Condition.Print(into);
            into.Append('}');
            PrintAll(next.Then.Tokens, into);
        }

        if (!Else.IsEmpty)
        {
            into.Append("#{else}");
            PrintAll(Else.Tokens, into);
        }

        while (open-- > 0) into.Append("#{/if}");
    }
}
