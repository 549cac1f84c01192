using System.Collections.Immutable;
using System.Globalization;
using Longshore.Application;
using Longshore.Application.Dashboard;
using Longshore.Application.Environments;
using Longshore.Application.Projects;
using Longshore.Application.Lists;
using Longshore.Application.Tasks;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;
using Longshore.Portal.Parts;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Tasks;

/// <summary>All tasks, newest first, live: rows change in place, new ones are announced.</summary>
public sealed partial class TasksPage : IAsyncDisposable
{
    private const int Take = 30;
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(300);

    private readonly HashSet<ServerTaskId> fresh = [];
    private Loaded<TaskList>? loaded;
    private TaskList? shown;
    private LiveLoop loop = null!;
    private bool isStale;
    private bool isDrawing;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private LiveLoops Loops { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }
    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "project")] private string? Project { get; set; }
    [SupplyParameterFromQuery(Name = "environment")] private string? Environment { get; set; }
    [SupplyParameterFromQuery(Name = "skip")] private int Skip { get; set; }

    private bool IsFiltered => !string.IsNullOrEmpty(Text + State + Project + Environment);

    protected override void OnInitialized() => loop = Loops.New();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) loop.Start(cancel => InvokeAsync(() => Follow(cancel)));
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    private async Task<Result<TaskList>> Read(CancellationToken cancel)
    {
        var tasks = await UseCases.Run<ListTasks, Page<ServerTask>>(
            new(Space.Id, new() { Skip = Math.Max(0, Skip), Take = Take, PartialName = Text }) { States = TaskStateFilter.StatesOf(State), Projects = Values(Project), Environments = Values(Environment) }, cancel);
        if (tasks.IsRefused) return tasks.Refusal;
        var rows = ImmutableArray.CreateBuilder<TaskRow>(tasks.Value.Items.Length);
        foreach (var task in tasks.Value.Items) rows.Add(TaskRow.From(task, await WaitOf(task, cancel)));
        return new TaskList(rows.ToImmutable(), tasks.Value.Total, shown?.Projects ?? await Projects(cancel), shown?.Environments ?? await Environments(cancel));
    }

    private async Task<string?> WaitOf(ServerTask task, CancellationToken cancel)
    {
        if (task.State != TaskState.Queued) return null;
        var answer = await UseCases.Run<GetTask, TaskView>(new(null, task.Id), cancel);
        return answer.IsRefused ? null : answer.Value.Wait;
    }

    private async Task<ImmutableArray<Project>> Projects(CancellationToken cancel)
    {
        var answer = await UseCases.Run<ListProjects, Page<Project>>(new(Space.Id, Listing.All), cancel);
        return answer.IsRefused ? [] : answer.Value.Items;
    }

    private async Task<ImmutableArray<DeploymentEnvironment>> Environments(CancellationToken cancel)
    {
        var answer = await UseCases.Run<ListEnvironments, Page<DeploymentEnvironment>>(new(Space.Id, Listing.All), cancel);
        return answer.IsRefused ? [] : answer.Value.Items;
    }

    private void Show(TaskList read) => shown = fresh.Count == 0 ? read : read.Without(row => fresh.Contains(row.Id));

    private async Task Follow(CancellationToken cancel)
    {
        var answer = await UseCases.Run<WatchDashboard, Live<ServerTaskId>>(new(Space.Id), cancel);
        if (answer.IsRefused) return;
        await foreach (var task in answer.Value.News.WithCancellation(cancel))
        {
            // Only the newest page can gain rows.
            if (shown is not null && Skip <= 0 && shown.Rows.All(row => row.Id.Number < task.Number)) fresh.Add(task);
            isStale = true;
            if (!isDrawing) _ = Refresh(cancel);
        }
    }

    private async Task Refresh(CancellationToken cancel)
    {
        isDrawing = true;
        try
        {
            while (isStale)
            {
                isStale = false;
                if (loaded is not null) await loaded.Reload();
                StateHasChanged();
                await Loops.Pause(BetweenDrawings, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception broken)
        {
            Loops.DrawingFailed(broken);
        }
        finally
        {
            isDrawing = false;
        }
    }

    private Task ShowFresh()
    {
        fresh.Clear();
        return loaded?.Reload() ?? Task.CompletedTask;
    }

    private void Go(string? text = null, string? state = null, string? project = null, string? environment = null) => Navigation.NavigateTo(
        Links.With("/tasks", ("q", text ?? Text), ("state", state ?? State), ("project", project ?? Project), ("environment", environment ?? Environment)), replace: true);

    private string Address(int skip) => Links.With(
        "/tasks", ("q", Text), ("state", State), ("project", Project), ("environment", Environment), ("skip", skip == 0 ? null : skip.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<string> Values(string? id) => string.IsNullOrEmpty(id) ? [] : [id];
}
