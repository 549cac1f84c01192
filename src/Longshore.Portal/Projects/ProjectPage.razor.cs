using Longshore.Application;
using Longshore.Application.Dashboard;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Longshore.Portal.Parts;
using Longshore.Portal.Releases;
using Longshore.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Projects;

/// <summary>One project: where its releases are, its process, variables and releases. The tab is part of the address.</summary>
public sealed partial class ProjectPage : IAsyncDisposable
{
    private Loaded<ProjectOverview>? loaded;
    private ProjectOverview? shown;
    private LiveLoop loop = null!;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private Dialogs Dialogs { get; set; } = null!;
    [Inject] private LiveLoops Loops { get; set; } = null!;

    [Parameter] public string Slug { get; set; } = "";
    [Parameter] public string? Tab { get; set; }
    [Parameter] public string? Release { get; set; }

    private string Shown => Release is not null ? "releases" : Tab?.ToLowerInvariant() is "process" or "variables" or "releases" ? Tab.ToLowerInvariant() : "";

    protected override void OnInitialized() => loop = Loops.New();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) loop.Start(cancel => InvokeAsync(() => Follow(cancel)));
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    private static IEnumerable<(string Path, string Name, int? Count)> Tabs(ProjectOverview overview) =>
        [("", "Overview", null), ("process", "Process", overview.Process.Steps.Length), ("variables", "Variables", null), ("releases", "Releases", overview.TotalReleases)];

    private Task<Result<ProjectOverview>> Read(CancellationToken cancel) => UseCases.Run<GetProjectOverview, ProjectOverview>(new(Space.Id, Slug), cancel);

    private void Show(ProjectOverview overview) => shown = overview;

    private async Task Follow(CancellationToken cancel)
    {
        var answer = await UseCases.Run<WatchDashboard, Live<ServerTaskId>>(new(Space.Id), cancel);
        if (answer.IsRefused) return;
        await foreach (var task in answer.Value.News.WithCancellation(cancel))
        {
            if (shown is null || loaded is null) continue;
            var glance = await UseCases.Run<GetDeploymentGlance, DeploymentGlance>(new(Space.Id, task), cancel);
            if (glance.IsRefused || glance.Value.Project != shown.Project.Id) continue;
            shown = shown.With(glance.Value);
            StateHasChanged();
            // What the end of a deployment opens (the next phase) is known to the lifecycle's rules only.
            if (glance.Value.Task.State.IsCompleted() || glance.Value.Task.State == TaskState.Queued) await loaded.Reload();
        }
    }

    private async Task CreateRelease()
    {
        if (await Dialogs.Done<CreateReleaseDialog>("Create release", (nameof(CreateReleaseDialog.Project), Slug)) && loaded is not null) await loaded.Reload();
    }
}
