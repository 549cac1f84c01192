using System.Collections.Immutable;
using Longshore.Application.Variables;
using Longshore.Domain.Variables;

namespace Longshore.Portal.Variables;

/// <summary>A variable as it is shown. A sensitive value is never here, not even in its protected form.</summary>
/// <param name="Scopes">Such as <c>Environment: Test</c>; empty: everywhere.</param>
public sealed record VariableRowView(string Id, string Name, string Value, bool IsSensitive, string? Description, string? Prompt, ImmutableArray<string> Scopes)
{
    public const string Hidden = "********";

    /// <param name="filter">Part of a name, or of a value that is not secret; null or empty: all.</param>
    public static ImmutableArray<VariableRowView> From(ProjectVariables variables, string? filter) =>
        [.. variables.Set.Variables
            .OrderBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(variable => variable.Scope.Count)
            .Select(variable => From(variable, variables.Scopes))
            .Where(row => row.Matches(filter))];

    private bool Matches(string? filter) =>
        string.IsNullOrWhiteSpace(filter) || Name.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase) || (!IsSensitive && Value.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase));

    private static VariableRowView From(Variable variable, VariableScopes scopes) => new(
        variable.Id,
        variable.Name,
        variable.IsSensitive ? Hidden : variable.Value ?? "",
        variable.IsSensitive,
        string.IsNullOrWhiteSpace(variable.Description) ? null : variable.Description,
        variable.Prompt is { } prompt ? prompt.Label ?? "asked for at deployment" : null,
        [.. from scope in variable.Scope orderby scope.Key from value in scope.Value select $"{scope.Key}: {NameOf(scope.Key, value, scopes)}"]);

    private static string NameOf(ScopeKind kind, string id, VariableScopes scopes) => kind switch
    {
        ScopeKind.Environment => scopes.Environments.FirstOrDefault(one => Is(one.Id.ToString(), id))?.Name ?? id,
        ScopeKind.Channel => scopes.Channels.FirstOrDefault(one => Is(one.Id.ToString(), id))?.Name ?? id,
        ScopeKind.Action => scopes.Actions.FirstOrDefault(one => Is(one.Id, id))?.Name ?? id,
        ScopeKind.Machine or ScopeKind.Role or ScopeKind.Tenant or ScopeKind.TenantTag or ScopeKind.ProcessOwner => id,
    };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
