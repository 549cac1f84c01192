using System.Collections.Immutable;
using Longshore.Application.Processes;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Variables;

namespace Longshore.Application.Variables;

/// <summary>Reads scopes: known kinds only, and of each only what exists.</summary>
internal sealed class ScopeReading(VariableScopes known, ProcessSurroundings around)
{
    private static readonly string Kinds = EnumName.List<ScopeKind>();

    private ReferredKind<MachineId> Targets { get; } = new("deployment target", [.. known.Machines.Select(machine => (machine.Id, machine.Name, machine.Slug))]);

    public ImmutableDictionary<ScopeKind, ImmutableArray<string>> Read(ImmutableDictionary<string, ImmutableArray<string>> scope, string field, List<Refusal> wrong)
    {
        var read = ImmutableDictionary.CreateBuilder<ScopeKind, ImmutableArray<string>>();
        foreach (var (name, values) in scope)
        {
            if (values.IsDefaultOrEmpty) continue;
            if (!EnumName.TryParse<ScopeKind>(name, out var kind))
                wrong.Add(new Invalid($"{field}.{name}", "Variables cannot be scoped to this.", $"Use {Kinds}."));
            else read[kind] = Read(kind, values, $"{field}.{kind}", wrong);
        }
        return read.ToImmutable();
    }

    private ImmutableArray<string> Read(ScopeKind kind, ImmutableArray<string> values, string field, List<Refusal> wrong) => kind switch
    {
        ScopeKind.Environment => [.. around.Environments.Find(field, values, wrong).Select(id => id.ToString())],
        ScopeKind.Channel => [.. around.Channels.Find(field, values, wrong).Select(id => id.ToString())],
        ScopeKind.Action => [.. values.Select(value => Action(value, field, wrong)).OfType<string>().Distinct()],
        ScopeKind.ProcessOwner => [.. values.Where(value => IsOwner(value, field, wrong)).Distinct()],
        ScopeKind.Role => values,
        ScopeKind.Machine => [.. Targets.Find(field, values, wrong).Select(id => id.ToString())],
        ScopeKind.Tenant or ScopeKind.TenantTag => None(field, "There are no tenants.", wrong),
    };

    private string? Action(string value, string field, List<Refusal> wrong)
    {
        var found = known.Actions.FirstOrDefault(action => Is(action.Id, value)) ?? known.Actions.FirstOrDefault(action => Is(action.Name, value) || Is(action.Slug, value));
        if (found is null) wrong.Add(new Invalid(field, $"The process has no action '{value}'.", "Save the process first, and give the id of one of its actions."));
        return found?.Id;
    }

    private bool IsOwner(string value, string field, List<Refusal> wrong)
    {
        if (Is(known.Project.Id.ToString(), value)) return true;
        wrong.Add(new Invalid(field, $"'{value}' is no process of this project.", $"Use {known.Project.Id} for its deployment process."));
        return false;
    }

    private static ImmutableArray<string> None(string field, string says, List<Refusal> wrong)
    {
        wrong.Add(new Invalid(field, says, "Leave this scope out."));
        return [];
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
