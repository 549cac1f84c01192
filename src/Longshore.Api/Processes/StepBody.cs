using Longshore.Api.Transport;
using Longshore.Application.Processes;
using Longshore.Domain.Processes;

namespace Longshore.Api.Processes;

internal sealed record StepBody
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public RunCondition? Condition { get; init; }
    public StartTrigger? StartTrigger { get; init; }
    public PackageRequirement? PackageRequirement { get; init; }
    public IReadOnlyDictionary<string, PropertyBody?>? Properties { get; init; }
    public IReadOnlyList<ActionBody?>? Actions { get; init; }

    public StepDraft ToDraft(string field) => new()
    {
        Id = Id,
        Name = Name,
        Slug = Slug,
        Condition = Condition,
        StartTrigger = StartTrigger,
        PackageRequirement = PackageRequirement,
        Properties = PropertyBody.Read(Properties),
        Actions = Actions.Each($"{field}.Actions", (action, place) => action.ToDraft(place)),
    };
}
