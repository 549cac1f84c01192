using Longshore.Templates.Parsing;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>All variables by the steps of their names.</summary>
internal sealed class VariableTree
{
    private readonly List<SymbolStep> scratch = [];

    public VariableNode Root { get; } = new();

    public void File(VariableEntry entry)
    {
        entry.Node ??= Find(entry.Name);
        entry.Node?.Set(entry.Value ?? "", entry.Rank);
    }

    // A name that begins with no symbol, or that has a symbol as index, is reached by its whole name only.
    private VariableNode? Find(string name)
    {
        if (SymbolReader.ReadVariableName(name, scratch) is not { HasSymbolIndex: false } path) return null;
        var node = Root;
        foreach (var step in path.Steps)
        {
            node = step switch
            {
                SymbolStep.Name property => node.MakeProperty(property.Text),
                SymbolStep.Index index => node.MakeIndexed(index.Text.Value),
                _ => node,
            };
        }

        return node;
    }
}
