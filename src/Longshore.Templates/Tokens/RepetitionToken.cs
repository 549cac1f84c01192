using System.Text;
using Longshore.Templates.Parsing;

namespace Longshore.Templates.Tokens;

/// <summary><c>#{each item in Collection}..#{/each}</c>.</summary>
internal sealed class RepetitionToken(string item, SymbolPath collection, TokenBody body, int position) : Token(position)
{
    public string Item { get; } = item;

    public SymbolPath Collection { get; } = collection;

    public TokenBody Body { get; } = body;

    public override int Depth { get; } = 1 + Math.Max(collection.Depth, body.Depth);

    public override void Print(StringBuilder into)
    {
        into.Append("#{each ").Append(Item).Append(" in ");
        Collection.Print(into);
        into.Append('}');
        PrintAll(Body.Tokens, into);
        into.Append("#{/each}");
    }
}
