using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>The way to a value: <c>Octopus.Action[#{x}].Name</c>. Two are equal when they are spelled alike, case included.</summary>
internal sealed class SymbolPath : IEquatable<SymbolPath>
{
    public static readonly SymbolPath Empty = new([]);

    public SymbolPath(SymbolStep[] steps)
    {
        Steps = steps;
        foreach (var step in steps)
        {
            if (step is not SymbolStep.IndexedBy by) continue;
            HasSymbolIndex = true;
            Depth = Math.Max(Depth, 1 + by.Symbol.Depth);
        }
    }

    public SymbolStep[] Steps { get; }

    /// <summary>How deep symbols are nested as indexes of each other.</summary>
    public int Depth { get; }

    /// <summary>Whether an index is itself a symbol and has to be looked up first.</summary>
    public bool HasSymbolIndex { get; }

    public bool Equals(SymbolPath? other) =>
        ReferenceEquals(this, other) || (other is not null && Steps.AsSpan().SequenceEqual(other.Steps));

    public override bool Equals(object? other) => Equals(other as SymbolPath);

    public override int GetHashCode() => Steps.Length == 0 ? 0 : Steps[^1].GetHashCode();

    public void Print(StringBuilder into)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (i > 0 && Steps[i] is SymbolStep.Name) into.Append('.');
            Steps[i].Print(into);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }
}
