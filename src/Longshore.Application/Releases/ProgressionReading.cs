using Longshore.Application.Lists;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Reads what <see cref="Progression"/> needs.</summary>
internal static class ProgressionReading
{
    public static async Task<Progression> ProgressionOf(this StoreSession session, Release release, CancellationToken cancel)
    {
        var deployments = await session.Deployments.List(
            new() { Space = release.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()])], Take = int.MaxValue }, cancel);
        var tasks = await session.Tasks.List(new() { Ids = [.. deployments.Items.Select(deployment => deployment.Task.Number)], Take = int.MaxValue }, cancel);
        var states = tasks.Items.ToDictionary(task => task.Id, task => task.State);
        var past = deployments.Items.Where(deployment => states.ContainsKey(deployment.Task)).Select(deployment => new PastDeployment(deployment.Environment, states[deployment.Task]));
        var channel = await session.Channels.Find(release.Channel, cancel);
        var project = await session.Projects.Find(release.Project, cancel);
        return await Of(session, project!, channel, past, cancel);
    }

    /// <summary>As for a release of the project that was deployed nowhere yet.</summary>
    public static Task<Progression> ProgressionOf(this StoreSession session, Project project, CancellationToken cancel) => Of(session, project, null, [], cancel);

    private static async Task<Progression> Of(StoreSession session, Project project, Channel? channel, IEnumerable<PastDeployment> past, CancellationToken cancel)
    {
        var lifecycle = await session.Lifecycles.Find(channel?.Lifecycle ?? project.Lifecycle, cancel);
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(project.Space), cancel);
        return Progression.Of(lifecycle!, environments.Items, past);
    }
}
