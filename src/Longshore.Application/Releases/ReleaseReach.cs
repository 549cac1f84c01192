using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Tasks;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Where a release may go now by its lifecycle (workers.md §13.2, §13.3).</summary>
/// <param name="Lifecycle">Of its channel, else of its project.</param>
/// <param name="Phases">In order. A lifecycle without phases has one, of all environments.</param>
public sealed record ReleaseReach(Lifecycle Lifecycle, ImmutableArray<PhaseReach> Phases)
{
    /// <summary>Environments it may be deployed to now, in the order of the lifecycle.</summary>
    public ImmutableArray<EnvironmentId> Deployable => [.. Phases.Where(phase => phase.IsOpen).SelectMany(phase => phase.Environments).Distinct()];

    /// <summary>All environments that the lifecycle ever reaches.</summary>
    public ImmutableArray<EnvironmentId> Reachable => [.. Phases.SelectMany(phase => phase.Environments).Distinct()];

    internal static async Task<ReleaseReach> Of(StoreSession session, Release release, CancellationToken cancel)
    {
        var successes = await session.Deployments.List(
            new() { Space = release.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()]), TaskStates.Of(TaskState.Success)], Take = int.MaxValue }, cancel);
        var channel = await session.Channels.Find(release.Channel, cancel);
        var project = await session.Projects.Find(release.Project, cancel);
        return await Of(session, project!, channel, [.. successes.Items.Select(deployment => deployment.Environment)], cancel);
    }

    /// <summary>As for a release of this channel that has succeeded in these environments.</summary>
    internal static async Task<ReleaseReach> Of(StoreSession session, Project project, Channel? channel, ImmutableHashSet<EnvironmentId> succeeded, CancellationToken cancel)
    {
        var lifecycle = await session.Lifecycles.Find(channel?.Lifecycle ?? project.Lifecycle, cancel);
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(project.Space), cancel);
        return new(lifecycle!, PhaseReach.Of(lifecycle!, [.. environments.Items.Select(environment => environment.Id)], succeeded));
    }
}
