using Longshore.Api.Transport;
using Longshore.Application.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>A task to start, as clients send it; only scripts can be started by hand.</summary>
internal sealed record ScriptTaskBody
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public ScriptArgumentsBody? Arguments { get; init; }

    public ScriptDraft ToDraft() => new()
    {
        Kind = Name,
        Description = Description,
        ScriptBody = Arguments?.ScriptBody,
        Syntax = Arguments?.Syntax,
        TargetType = Arguments?.TargetType,
        WorkerPools = Arguments?.WorkerPoolIds.Texts() ?? [],
    };
}

/// <summary>Arguments of a script; those of other kinds of task are not read.</summary>
internal sealed record ScriptArgumentsBody(string? ScriptBody, string? Syntax, string? TargetType, IReadOnlyList<string?>? WorkerPoolIds);
