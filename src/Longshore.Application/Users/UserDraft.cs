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

namespace Longshore.Application.Users;

/// <summary>What may be said about a user. Null: not said.</summary>
public sealed record UserDraft
{
    public string? Username { get; init; }
    public string? DisplayName { get; init; }
    public string? EmailAddress { get; init; }
    public string? Password { get; init; }
    public bool? IsActive { get; init; }
    public bool? IsService { get; init; }

    /// <summary>Names of <see cref="Permission"/>.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }
}
