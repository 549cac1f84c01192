using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
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

internal sealed class ListWorkersHandler(Store store) : IHandler<ListWorkers, Page<Worker>>
{
    public async Task<Result<Page<Worker>>> Handle(ListWorkers request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Workers.List(request.Listing.ToQuery<WorkerId>(
            request.Space,
            new(FilterKey.Pool, request.Pools),
            new(FilterKey.Thumbprint, request.Thumbprints),
            new(FilterKey.CommunicationStyle, request.Styles),
            new(FilterKey.State, request.Health),
            new(FilterKey.IsDisabled, request.IsDisabled is { } disabled ? [disabled ? "true" : "false"] : [])), cancel);
    }
}
