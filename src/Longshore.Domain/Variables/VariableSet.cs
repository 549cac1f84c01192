using System.Collections.Immutable;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Variables;

/// <summary>All variables of one owner, written and versioned together.</summary>
public sealed record VariableSet
{
    /// <summary>Begins the id of every set; the owner's id follows.</summary>
    public const string Prefix = "variableset-";

    /// <summary>Id of the owner, such as <c>Projects-1</c>.</summary>
    public required string Owner { get; init; }
    public SpaceId Space { get; init; }

    /// <summary>Optimistic lock: a write must carry the stored number, and raises it by one.</summary>
    public int Version { get; init; }
    public ImmutableArray<Variable> Variables { get; init; } = [];

    /// <summary>Written <c>variableset-Projects-1</c>.</summary>
    public static string IdOf(string owner) => Prefix + owner;
}
