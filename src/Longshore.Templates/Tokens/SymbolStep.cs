using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>One step of a <see cref="SymbolPath"/>.</summary>
internal abstract record SymbolStep
{
    private SymbolStep() { }

    public abstract void Print(StringBuilder into);

    /// <summary><c>.Text</c></summary>
    public sealed record Name(string Text) : SymbolStep
    {
        public override void Print(StringBuilder into) => into.Append(Text);
    }

    /// <summary><c>[Text]</c></summary>
    public sealed record Index(IndexText Text) : SymbolStep
    {
        public override void Print(StringBuilder into) => into.Append('[').Append(Text.Value).Append(']');
    }

    /// <summary><c>[#{Symbol}]</c></summary>
    public sealed record IndexedBy(SymbolPath Symbol) : SymbolStep
    {
        public override void Print(StringBuilder into)
        {
            into.Append("[#{");
            Symbol.Print(into);
            into.Append("}]");
        }
    }
}
