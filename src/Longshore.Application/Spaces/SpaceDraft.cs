using Longshore.Domain.Names;

namespace Longshore.Application.Spaces;

/// <summary>What a user may say about a space. Null: not said.</summary>
public sealed record SpaceDraft(string? Name, string? Slug, string? Description, bool? TaskQueueStopped);
