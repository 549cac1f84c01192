using System.Collections.Immutable;
using Longshore.Application.Channels;
using Longshore.Application.Lists;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Pools;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Storage;

namespace Longshore.Application.Processes;

/// <summary>What a process may refer to: pools and environments of the space, channels of the project.</summary>
internal sealed record ProcessSurroundings(ReferredKind<WorkerPoolId> Pools, ReferredKind<EnvironmentId> Environments, ReferredKind<ChannelId> Channels)
{
    public static async Task<ProcessSurroundings> Of(StoreSession session, Project project, CancellationToken cancel)
    {
        var pools = await session.Pools.List(Listing.All.ToQuery<WorkerPoolId>(project.Space), cancel);
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(project.Space), cancel);
        var channels = await session.ChannelsOf(project, cancel);
        return new(
            new("worker pool", [.. pools.Items.Select(pool => (pool.Id, pool.Name, pool.Slug))]),
            new("environment", [.. environments.Items.Select(environment => (environment.Id, environment.Name, environment.Slug))]),
            new("channel", [.. channels.Items.Select(channel => (channel.Id, channel.Name, channel.Slug))]));
    }
}

/// <summary>All of one kind, findable by id, name or slug, ignoring case.</summary>
/// <param name="Kind">As messages call it.</param>
internal sealed record ReferredKind<TId>(string Kind, ImmutableArray<(TId Id, string Name, string Slug)> All) where TId : struct, IEntityId<TId>
{
    /// <summary>The one named, or null and a refusal in <paramref name="wrong"/>.</summary>
    public TId? Find(string field, string text, List<Refusal> wrong)
    {
        foreach (var (id, name, slug) in All)
        {
            if (Is(id.ToString() ?? "", text) || Is(name, text) || Is(slug, text)) return id;
        }
        wrong.Add(new Invalid(field, $"There is no {Kind} '{text}'.", All.IsEmpty ? $"Create a {Kind} first." : $"Give an id such as {All[0].Id}."));
        return null;
    }

    /// <summary>Those named, each once.</summary>
    public ImmutableArray<TId> Find(string field, ImmutableArray<string> texts, List<Refusal> wrong) =>
        [.. texts.Select(text => Find(field, text, wrong)).OfType<TId>().Distinct()];

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
