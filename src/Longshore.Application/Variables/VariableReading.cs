using System.Collections.Immutable;
using Longshore.Application.Processes;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Variables;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Variables;

/// <summary>Turns a draft into a variable set: gives ids, checks scopes, protects secrets. Collects everything that is wrong.</summary>
/// <param name="before">The stored set: kept secrets come from it.</param>
internal sealed class VariableReading(VariableSet before, ScopeReading scopes, ReferredKind<WorkerPoolId> pools, SecretVault vault)
{
    private readonly List<Refusal> wrong = [];
    private readonly HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);

    public Result<VariableSet> Read(VariableSetDraft draft)
    {
        var set = before with { Variables = [.. draft.Variables.Select((variable, at) => Read(variable, $"Variables[{at}]"))] };
        return wrong.Count switch { 0 => set, 1 => wrong[0], _ => new Several([.. wrong]) };
    }

    private Variable Read(VariableDraft draft, string field)
    {
        var id = string.IsNullOrWhiteSpace(draft.Id) ? Guid.CreateVersion7().ToString() : draft.Id.Trim();
        if (!ids.Add(id)) wrong.Add(new Invalid($"{field}.Id", $"Another variable has the id {id}.", "Leave the id of a new one out."));
        var name = NameRule.Clean($"{field}.Name", draft.Name);
        if (name.IsRefused) wrong.Add(name.Refusal);
        if (NameRule.CheckText($"{field}.Description", draft.Description) is { } text) wrong.Add(text);
        var type = draft.IsSensitive is true || draft.Type == VariableType.Sensitive ? VariableType.Sensitive : draft.Type ?? VariableType.String;
        return new()
        {
            Id = id,
            Name = name.IsRefused ? "" : name.Value,
            Value = Value(draft, type, before.Variables.FirstOrDefault(variable => variable.Id == id), $"{field}.Value"),
            Description = draft.Description,
            Type = type,
            Scope = scopes.Read(draft.Scope, $"{field}.Scope", wrong),
            Prompt = draft.Prompt,
        };
    }

    private string? Value(VariableDraft draft, VariableType type, Variable? stored, string field)
    {
        if (type == VariableType.Sensitive)
        {
            if (draft.Value is { } secret) return vault.Protect(secret, before.Owner);
            // A plain value that becomes a secret stays the value; clients send null for every secret.
            return stored is { IsSensitive: false, Value: { } plain } ? vault.Protect(plain, before.Owner) : stored?.Value;
        }
        if (type != VariableType.WorkerPool || string.IsNullOrWhiteSpace(draft.Value) || draft.Value.Contains("#{", StringComparison.Ordinal)) return draft.Value;
        return pools.Find(field, draft.Value, wrong)?.ToString();
    }
}
