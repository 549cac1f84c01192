using Longshore.Application.Audit;
using Longshore.Domain.Variables;

namespace Longshore.Application.Variables;

internal static class VariableChanges
{
    /// <summary>For the audit: values before and after, secrets only as changed. Null when nothing changed.</summary>
    public static string? Between(VariableSet before, VariableSet after)
    {
        var changes = new ChangeList();
        var (olds, news) = (before.Variables.ToDictionary(variable => variable.Id), after.Variables.ToDictionary(variable => variable.Id));
        foreach (var gone in before.Variables.Where(variable => !news.ContainsKey(variable.Id))) changes.Field(gone.Name, Shown(gone), null);
        foreach (var variable in after.Variables)
        {
            var old = olds.GetValueOrDefault(variable.Id);
            changes.Field($"{variable.Name}/Name", old?.Name, variable.Name)
                .Field($"{variable.Name}/Type", old?.Type.ToString(), variable.Type.ToString())
                .Field($"{variable.Name}/Scope", old is null ? null : ScopeOf(old), ScopeOf(variable))
                .Field($"{variable.Name}/Prompt", old?.Prompt?.Label, variable.Prompt?.Label);
            if (variable.IsSensitive || old is { IsSensitive: true }) changes.Secret($"{variable.Name}/Value", old?.Value != variable.Value);
            else changes.Field($"{variable.Name}/Value", old?.Value, variable.Value);
        }
        return changes.ToJson();
    }

    private static string? Shown(Variable variable) => variable.IsSensitive ? "****" : variable.Value;

    private static string ScopeOf(Variable variable) =>
        string.Join("; ", variable.Scope.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key}: {string.Join(", ", kind.Value)}"));
}
