using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>The way to a value: <c>Octopus.Action[#{x}].Name</c>. Two are equal when they are spelled alike, case included.</summary>
internal sealed class SymbolPath : IEquatable<SymbolPath>
{
    public static readonly SymbolPath Empty = new([]);

    // Tells most different paths apart at once: each read is compared with all reads it is nested in.
    private readonly int mark;

    public SymbolPath(SymbolStep[] steps)
    {
        Steps = steps;
        foreach (var step in steps)
        {
            if (step is SymbolStep.Name name) mark = (31 * mark) + (name.Text.Length << 16) + (name.Text.Length == 0 ? 0 : name.Text[^1]);
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
        ReferenceEquals(this, other) || (other is not null && mark == other.mark && Steps.AsSpan().SequenceEqual(other.Steps));

    public override bool Equals(object? other) => Equals(other as SymbolPath);

    public override int GetHashCode() => mark;

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
