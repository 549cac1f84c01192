namespace Longshore.Templates.Evaluation;

/// <summary>A variable as it was set.</summary>
internal sealed class VariableEntry(string name, int rank)
{
    public string Name { get; } = name;

    /// <summary>Place in the order in which names were first set.</summary>
    public int Rank { get; } = rank;

    public string? Value { get; set; }

    /// <summary>Whether the tree does not know the value yet.</summary>
    public bool IsPending { get; set; }

    /// <summary>Its place in the tree, once it was filed there.</summary>
    public VariableNode? Node { get; set; }
}
