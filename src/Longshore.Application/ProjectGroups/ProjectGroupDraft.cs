using Longshore.Domain.Names;

namespace Longshore.Application.ProjectGroups;

/// <summary>What a user may say about a project group. Null: not said.</summary>
public sealed record ProjectGroupDraft(string? Name, string? Slug, string? Description);
