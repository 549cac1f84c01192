using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;

namespace Longshore.Application.Workers;

/// <summary>Workers of a space, by name. Empty filters filter nothing.</summary>
[Requires(Permission.WorkerView)]
public sealed record ListWorkers(SpaceId Space, Listing Listing)
{
    public ImmutableArray<string> Pools { get; init; } = [];
    public ImmutableArray<string> Thumbprints { get; init; } = [];
    public ImmutableArray<string> Styles { get; init; } = [];
    public ImmutableArray<string> Health { get; init; } = [];
    public bool? IsDisabled { get; init; }
}

