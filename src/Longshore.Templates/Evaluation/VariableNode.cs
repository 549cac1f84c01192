namespace Longshore.Templates.Evaluation;

/// <summary>A place in the tree of variables: its own value, its properties and its indexed children.</summary>
internal sealed class VariableNode(string? value = null)
{
    private Dictionary<string, VariableNode>? properties;
    private OrderedDictionary<string, VariableNode>? indexes;
    private Template? template;

    /// <summary>The own value before evaluation; null when only deeper places have one. An indexed child without own value has its index.</summary>
    public string? Value { get; private set; } = value;

    /// <summary>Rank of the variable that gave the value: of two variables filed at the same place, the later one counts.</summary>
    public int Rank { get; private set; } = -1;

    /// <summary>The indexed children in the order in which they were made.</summary>
    public IReadOnlyCollection<VariableNode> Indexed => indexes is null ? [] : indexes.Values;

    public void Set(string value, int rank = 0)
    {
        if (rank < Rank) return;
        Value = value;
        Rank = rank;
        template = null;
    }

    /// <summary>The value as a template; kept, because values are read more often than they change.</summary>
    public Template Parsed() => template ??= Template.Parse(Value ?? "");

    public VariableNode? Property(string name) => properties?.GetValueOrDefault(name);

    public VariableNode? At(string index) => indexes?.GetValueOrDefault(index);

    public VariableNode? FirstIndexed() => indexes is { Count: > 0 } ? indexes.GetAt(0).Value : null;

    /// <summary>Makes another place a property of this one.</summary>
    public void Adopt(string name, VariableNode node) => (properties ??= new(StringComparer.OrdinalIgnoreCase))[name] = node;

    public VariableNode MakeProperty(string name)
    {
        properties ??= new(StringComparer.OrdinalIgnoreCase);
        if (!properties.TryGetValue(name, out var node)) properties[name] = node = new VariableNode();
        return node;
    }

    public VariableNode MakeIndexed(string index)
    {
        indexes ??= new(StringComparer.OrdinalIgnoreCase);
        if (!indexes.TryGetValue(index, out var node)) indexes[index] = node = new VariableNode(index);
        return node;
    }
}
