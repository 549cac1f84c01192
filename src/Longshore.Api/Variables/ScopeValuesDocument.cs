using Longshore.Api.Transport;
using Longshore.Application.Variables;
using Longshore.Domain.Deployments;

namespace Longshore.Api.Variables;

/// <summary>What variables can be scoped to.</summary>
internal sealed record ScopeValuesDocument
{
    public required IReadOnlyList<NamedItem> Environments { get; init; }
    public required IReadOnlyList<NamedItem> Machines { get; init; }
    public required IReadOnlyList<NamedItem> Actions { get; init; }
    public required IReadOnlyList<NamedItem> Roles { get; init; }
    public required IReadOnlyList<NamedItem> Channels { get; init; }
    public IReadOnlyList<NamedItem> TenantTags { get; init; } = [];
    public required IReadOnlyList<ProcessItem> Processes { get; init; }

    public static ScopeValuesDocument From(VariableScopes scopes) => new()
    {
        Environments = [.. scopes.Environments.Select(environment => new NamedItem(environment.Id.ToString(), environment.Name))],
        Machines = [.. scopes.Machines.Select(machine => new NamedItem(machine.Id.ToString(), machine.Name))],
        Actions = [.. scopes.Actions.Select(action => new NamedItem(action.Id, action.Name))],
        Roles = [.. scopes.Roles.Select(role => new NamedItem(role, role))],
        Channels = [.. scopes.Channels.Select(channel => new NamedItem(channel.Id.ToString(), channel.Name))],
        Processes = [new("Deployment", scopes.Project.Id.ToString(), scopes.Project.Name)],
    };
}

/// <summary>A process by its owner.</summary>
internal sealed record ProcessItem(string ProcessType, string Id, string Name);
