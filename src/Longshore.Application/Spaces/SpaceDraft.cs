using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Spaces;

/// <summary>What a user may say about a space. Null: not said.</summary>
public sealed record SpaceDraft(string? Name, string? Slug, string? Description, bool? TaskQueueStopped);
