using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;

namespace Longshore.Application.Interruptions;

/// <summary>A pause of a task that waits for a person. No step pauses yet, so there is none.</summary>
public sealed record Interruption(string Id, SpaceId Space, ServerTaskId Task, string Title);
