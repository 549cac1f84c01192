using System.Collections.Immutable;

namespace Longshore.Domain.Variables;

/// <summary>Whether a scope holds in a context, and how specific it is (workers.md §10.1, §10.2).</summary>
public static class ScopeMatch
{
    /// <summary>Sum of the weights of all kinds of the scope, or null when one of them does not hold. Several values of one kind count once.</summary>
    public static int? Weigh(ImmutableDictionary<ScopeKind, ImmutableArray<string>> scope, VariableContext context)
    {
        var sum = 0;
        foreach (var (kind, values) in scope)
        {
            if (values.IsDefaultOrEmpty) continue;
            var weight = WeightOf(kind, values, context);
            if (weight == 0) return null;
            sum += weight;
        }
        return sum;
    }

    // The numbers are the vendor's own ranking (workers.md §10.2).
    private static int WeightOf(ScopeKind kind, ImmutableArray<string> values, VariableContext context) => kind switch
    {
        ScopeKind.Action => Holds(values, context.Action) ? 10_000_000 : 0,
        ScopeKind.Machine => Holds(values, context.Machine) ? 1_000_000 : 0,
        ScopeKind.Role => WeightOfRole(values, context),
        ScopeKind.Tenant => Holds(values, context.Tenant) ? 1_001 : 0,
        ScopeKind.TenantTag => TagsHold(values, context.TenantTags) ? 1_000 : 0,
        ScopeKind.Environment => Holds(values, context.Environment) ? 100 : 0,
        ScopeKind.Channel => Holds(values, context.Channel) ? 10 : 0,
        ScopeKind.ProcessOwner => Holds(values, context.Process) ? 5 : 0,
    };

    private static int WeightOfRole(ImmutableArray<string> values, VariableContext context)
    {
        if (context.Machine is null) return 0;
        var held = values.Where(role => Has(context.MachineRoles, role)).ToList();
        if (held.Count == 0) return 0;
        return held.Any(role => Has(context.StepRoles, role)) ? 100_000 : 10_000;
    }

    /// <summary>Tags of one set are alternatives, different sets must all hold.</summary>
    private static bool TagsHold(ImmutableArray<string> wanted, ImmutableArray<string> held) =>
        wanted.GroupBy(SetOf, StringComparer.OrdinalIgnoreCase).All(set => set.Any(tag => Has(held, tag)));

    private static string SetOf(string tag) => tag.LastIndexOf('/') is > 0 and var slash ? tag[..slash] : tag;

    private static bool Holds(ImmutableArray<string> values, string? actual) => actual is not null && Has(values, actual);

    private static bool Has(ImmutableArray<string> values, string wanted) => values.Contains(wanted, StringComparer.OrdinalIgnoreCase);
}
