using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Machines;

/// <summary>Deployment targets of a space, by name. Empty filters filter nothing; of several values of one filter any will do.</summary>
[Requires(Permission.MachineView)]
public sealed record ListMachines(SpaceId Space, Listing Listing)
{
    public ImmutableArray<string> Environments { get; init; } = [];
    public ImmutableArray<string> Roles { get; init; } = [];
    public ImmutableArray<string> TenantIds { get; init; } = [];
    public ImmutableArray<string> TenantTags { get; init; } = [];
    public ImmutableArray<string> Thumbprints { get; init; } = [];
    public ImmutableArray<string> Styles { get; init; } = [];
    public ImmutableArray<string> Health { get; init; } = [];
    public bool? IsDisabled { get; init; }

    /// <summary>Only targets that this deployment has used; null: no such filter.</summary>
    public string? Deployment { get; init; }

    /// <summary>Something was asked for that no target can have here: a shell that a check has seen.</summary>
    public bool Impossible { get; init; }
}

internal sealed class ListMachinesHandler(Store store, TaskHistory history) : IHandler<ListMachines, Page<Machine>>
{
    public async Task<Result<Page<Machine>>> Handle(ListMachines request, Actor actor, CancellationToken cancel)
    {
        var listing = request.Listing;
        if (request.Impossible) listing = listing with { Ids = [] };
        if (request.Deployment is { } deployment)
        {
            var used = await UsedBy(request.Space, deployment, cancel);
            listing = listing with { Ids = listing.Ids is { } asked ? [.. asked.Where(id => used.Contains(id, StringComparer.OrdinalIgnoreCase))] : used };
        }
        await using var session = store.Read();
        var query = listing.ToQuery<MachineId>(
            request.Space,
            new(FilterKey.Environment, request.Environments),
            new(FilterKey.Role, request.Roles),
            new(FilterKey.Thumbprint, request.Thumbprints),
            new(FilterKey.CommunicationStyle, request.Styles),
            new(FilterKey.State, request.Health),
            new(FilterKey.IsDisabled, request.IsDisabled is { } disabled ? [disabled ? "true" : "false"] : []));
        if (request.TenantIds.IsEmpty && request.TenantTags.IsEmpty) return await session.Machines.List(query, cancel);
        // Tenants stand in no column: hardly any target has one.
        var all = (await session.Machines.List(query with { Skip = 0, Take = int.MaxValue }, cancel)).Items;
        var kept = all.Where(machine => Meet(request.TenantIds, machine.TenantIds) && Meet(request.TenantTags, machine.TenantTags)).ToList();
        return new Page<Machine>([.. kept.Skip(query.Skip).Take(query.Take)], kept.Count, query.Skip, query.Take);
    }

    private static bool Meet(ImmutableArray<string> wanted, ImmutableArray<string> had) => wanted.IsEmpty || had.Intersect(wanted, StringComparer.OrdinalIgnoreCase).Any();

    private async Task<ImmutableArray<string>> UsedBy(SpaceId space, string text, CancellationToken cancel)
    {
        if (!DeploymentId.TryParse(text, null, out var id)) return [];
        await using var session = store.Read();
        if (await session.Deployments.Find(id, cancel) is not { } deployment || deployment.Space != space) return [];
        return [.. (await history.Read(deployment.Task, cancel)).OfType<TaskEvent.WorkerLeased>().Select(leased => leased.Machine).OfType<string>().Distinct()];
    }
}
