using System.Text.Json;
using Longshore.Api.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;

namespace Longshore.Api.Workers;

/// <summary>What clients send. Status and health are the server's, whatever they say.</summary>
internal sealed record WorkerBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public List<string>? WorkerPoolIds { get; init; }
    public string? MachinePolicyId { get; init; }
    public bool? IsDisabled { get; init; }
    public int? MaxConcurrentSteps { get; init; }
    public Dictionary<string, JsonElement>? Endpoint { get; init; }

    public WorkerDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Pools = WorkerPoolIds,
        Policy = MachinePolicyId,
        IsDisabled = IsDisabled,
        MaxConcurrentSteps = MaxConcurrentSteps,
        Endpoint = EndpointForm.Read(Endpoint),
    };
}
