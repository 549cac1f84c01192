using Longshore.Application.ProjectGroups;

namespace Longshore.Api.ProjectGroups;

internal sealed record ProjectGroupBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }

    public ProjectGroupDraft ToDraft() => new(Name, Slug, Description);
}
