using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>Where symbols are looked up: all variables, or what a loop adds to them. Knows which symbols are being read in it.</summary>
internal sealed class Scope(VariableNode variables, Scope? outer)
{
    private readonly List<SymbolPath> beingRead = [];

    public VariableNode Variables { get; } = variables;

    public Scope? Outer { get; } = outer;

    /// <summary>How many symbols are being read in this scope.</summary>
    public int Depth => beingRead.Count;

    /// <summary>Notes that a symbol is being read.</summary>
    /// <returns>False when it already is, here or further out: its value needs itself.</returns>
    public bool TryEnter(SymbolPath symbol)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var read in scope.beingRead)
                if (read.Equals(symbol)) return false;
        }

        beingRead.Add(symbol);
        return true;
    }

    public void Leave() => beingRead.RemoveAt(beingRead.Count - 1);

    /// <summary>The symbols on the way to here, outermost first.</summary>
    public IEnumerable<SymbolPath> BeingRead() => (Outer?.BeingRead() ?? []).Concat(beingRead);
}
