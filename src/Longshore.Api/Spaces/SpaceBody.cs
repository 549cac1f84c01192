using Longshore.Application.Spaces;

namespace Longshore.Api.Spaces;

internal sealed record SpaceBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public bool? TaskQueueStopped { get; init; }

    public SpaceDraft ToDraft() => new(Name, Slug, Description, TaskQueueStopped);
}
