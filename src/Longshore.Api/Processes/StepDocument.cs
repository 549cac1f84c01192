using Longshore.Domain.Processes;

namespace Longshore.Api.Processes;

internal sealed record StepDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public RunCondition Condition { get; init; }
    public StartTrigger StartTrigger { get; init; }
    public PackageRequirement PackageRequirement { get; init; }
    public required IReadOnlyDictionary<string, PropertyDocument> Properties { get; init; }
    public required IReadOnlyList<ActionDocument> Actions { get; init; }

    public static StepDocument From(ProcessStep step) => new()
    {
        Id = step.Id,
        Name = step.Name,
        Slug = step.Slug,
        Condition = step.Condition,
        StartTrigger = step.StartTrigger,
        PackageRequirement = step.PackageRequirement,
        Properties = PropertyDocument.From(step.Properties),
        Actions = [.. step.Actions.Select(ActionDocument.From)],
    };
}
