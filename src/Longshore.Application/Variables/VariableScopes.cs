using System.Collections.Immutable;
using Longshore.Application.Channels;
using Longshore.Application.Lists;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Storage;

namespace Longshore.Application.Variables;

/// <summary>What variables of a project can be scoped to.</summary>
public sealed record VariableScopes
{
    public required Project Project { get; init; }
    public required ImmutableArray<DeploymentEnvironment> Environments { get; init; }
    public required ImmutableArray<Channel> Channels { get; init; }
    public required ImmutableArray<Machine> Machines { get; init; }
    public required ImmutableArray<ProcessAction> Actions { get; init; }

    /// <summary>Target tags that steps name or targets have.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    internal static async Task<VariableScopes> Of(StoreSession session, Project project, DeploymentProcess process, CancellationToken cancel)
    {
        var machines = (await session.Machines.List(Listing.All.ToQuery<MachineId>(project.Space), cancel)).Items;
        return new()
        {
            Project = project,
            Environments = (await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(project.Space), cancel)).Items,
            Channels = (await session.ChannelsOf(project, cancel)).Items,
            Machines = machines,
            Actions = [.. process.Steps.SelectMany(step => step.Actions)],
            Roles = [.. process.Steps.SelectMany(RolesOf).Concat(machines.SelectMany(machine => machine.Roles)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static string[] RolesOf(ProcessStep step) =>
        step.Properties.TryGetValue(ActionProperty.TargetRoles, out var roles) ? (roles.Text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
