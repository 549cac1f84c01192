using System.Text.Json.Serialization;
using Longshore.Api.Transport;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>A task to start, as clients send it: a script or a health check.</summary>
internal sealed record NewTaskBody
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public TaskArgumentsBody? Arguments { get; init; }

    [JsonIgnore]
    public bool IsHealth => string.Equals(Name, TaskKind.Health, StringComparison.OrdinalIgnoreCase);

    public ScriptDraft ToScriptDraft() => new()
    {
        Kind = Name,
        Description = Description,
        ScriptBody = Arguments?.ScriptBody,
        Syntax = Arguments?.Syntax,
        TargetType = Arguments?.TargetType,
        WorkerPools = Arguments?.WorkerPoolIds.Texts() ?? [],
    };

    public HealthTaskDraft ToHealthDraft() => new()
    {
        Description = Description,
        Machines = Arguments?.MachineIds.Texts() ?? [],
        Pool = Arguments?.WorkerpoolId,
        Environment = Arguments?.EnvironmentId,
        RestrictedTo = Arguments?.RestrictedTo,
        Timeout = Arguments?.Timeout,
        MachineTimeout = Arguments?.MachineTimeout,
    };
}

/// <summary>Arguments of the kinds of task that can be started by hand; what belongs to another kind is not read.</summary>
internal sealed record TaskArgumentsBody
{
    public string? ScriptBody { get; init; }
    public string? Syntax { get; init; }
    public string? TargetType { get; init; }
    public IReadOnlyList<string?>? WorkerPoolIds { get; init; }
    public IReadOnlyList<string?>? MachineIds { get; init; }
    public string? WorkerpoolId { get; init; }
    public string? EnvironmentId { get; init; }
    public string? RestrictedTo { get; init; }
    public string? Timeout { get; init; }
    public string? MachineTimeout { get; init; }
}
