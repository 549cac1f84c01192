using System.Collections.Immutable;

namespace Longshore.Domain.Variables;

/// <summary>What is running, as far as scopes look at it. All comparisons ignore case.</summary>
public sealed record VariableContext
{
    public string? Environment { get; init; }

    /// <summary>The target, never the worker; null = none.</summary>
    public string? Machine { get; init; }
    public ImmutableArray<string> MachineRoles { get; init; } = [];

    /// <summary>Roles that the step targets.</summary>
    public ImmutableArray<string> StepRoles { get; init; } = [];
    public string? Action { get; init; }

    /// <summary>Null in runbooks.</summary>
    public string? Channel { get; init; }
    public string? Tenant { get; init; }

    /// <summary>Written <c>Set/Tag</c>.</summary>
    public ImmutableArray<string> TenantTags { get; init; } = [];

    /// <summary>Owner of the process: the project's id for deployments, a runbook's id for its runs.</summary>
    public string? Process { get; init; }

    /// <summary>As seen while planning, when no target is known yet: values scoped to targets or their tags do not hold (workers.md §3.12).</summary>
    public VariableContext WhilePlanning() => this with { Machine = null, MachineRoles = [], StepRoles = [] };
}
