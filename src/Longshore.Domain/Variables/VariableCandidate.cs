using System.Collections.Immutable;

namespace Longshore.Domain.Variables;

/// <summary>One value that a name could have.</summary>
/// <param name="Name">Compared ignoring case.</param>
/// <param name="Source">Shown in explanations, such as <c>project</c> or <c>library set Shared</c>.</param>
/// <param name="SourceOrder">0 for the project, then library sets in the order of inclusion: breaks ties.</param>
public sealed record VariableCandidate(
    string Name, string? Value, bool IsSensitive, VariableLayer Layer, ImmutableDictionary<ScopeKind, ImmutableArray<string>> Scope, string Source = "project", int SourceOrder = 0);
