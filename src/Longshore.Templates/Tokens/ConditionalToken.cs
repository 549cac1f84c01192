using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary><c>#{if C}..#{elseif C}..#{else}..#{/if}</c>; an <c>unless</c> is an <c>if</c> with its bodies changed over.</summary>
internal sealed class ConditionalToken : Token
{
    public ConditionalToken(ConditionalClause[] clauses, int position) : base(position)
    {
        Clauses = clauses;
        foreach (var clause in clauses)
            Depth = Math.Max(Depth, 1 + Math.Max(clause.Condition.Depth, Math.Max(DeepestOf(clause.Then), DeepestOf(clause.Else))));
    }

    public ConditionalClause[] Clauses { get; }

    public override int Depth { get; }

    public override void Print(StringBuilder into) => PrintFrom(0, into);

    /// <summary>Writes the chain from one clause on: each clause stands in the <c>else</c> of the one before it.</summary>
    public void PrintFrom(int first, StringBuilder into)
    {
        for (var i = first; i < Clauses.Length; i++)
        {
            if (i > first) into.Append("#{else}");
            into.Append("#{if ");
            Clauses[i].Condition.Print(into);
            into.Append('}');
            PrintAll(Clauses[i].Then, into);
        }

        if (Clauses[^1].Else.Length > 0)
        {
            into.Append("#{else}");
            PrintAll(Clauses[^1].Else, into);
        }

        for (var i = first; i < Clauses.Length; i++) into.Append("#{/if}");
    }
}
