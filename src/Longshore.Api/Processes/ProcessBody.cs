using Longshore.Api.Transport;
using Longshore.Application.Processes;

namespace Longshore.Api.Processes;

/// <summary>A process as clients send it.</summary>
internal sealed record ProcessBody
{
    public int? Version { get; init; }
    public IReadOnlyList<StepBody?>? Steps { get; init; }

    public ProcessDraft ToDraft() => new(Version, Steps.Each("Steps", (step, field) => step.ToDraft(field)));
}
