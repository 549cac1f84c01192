using System.Collections.Immutable;
using Longshore.Domain.Variables;

namespace Longshore.Application.Variables;

/// <summary>A whole variable set as a user sends it; it replaces the stored one.</summary>
/// <param name="Version">The version it was read at; must be the stored one.</param>
public sealed record VariableSetDraft(int? Version, ImmutableArray<VariableDraft> Variables);

/// <summary>A variable as sent. Without an id it is new.</summary>
public sealed record VariableDraft
{
    public string? Id { get; init; }
    public string? Name { get; init; }

    /// <summary>Null for a secret of a known id: the stored one stays.</summary>
    public string? Value { get; init; }
    public string? Description { get; init; }
    public VariableType? Type { get; init; }
    public bool? IsSensitive { get; init; }

    /// <summary>Values by the client's name of the kind, such as <c>Environment</c>.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Scope { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
    public VariablePrompt? Prompt { get; init; }
}
