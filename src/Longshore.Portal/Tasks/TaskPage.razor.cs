using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;
using Longshore.Portal.Parts;
using Longshore.Portal.Shell;
using Longshore.Portal.Tasks.Logs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Longshore.Portal.Tasks;

/// <summary>One task: what it is and how it stands, its steps, its log, and what came out of it. Live until it has ended.</summary>
public sealed partial class TaskPage : IAsyncDisposable
{
    private Loaded<TaskScene>? loaded;
    private LogViewer? log;
    private TaskScene? scene;
    private ILogSource? source;
    private LogSelection? selection;
    private Refusal? refusal;
    private LiveLoop loop = null!;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private TaskScenes Scenes { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private Dialogs Dialogs { get; set; } = null!;
    [Inject] private LiveLoops Loops { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";
    [SupplyParameterFromQuery(Name = "step")] private string? Step { get; set; }
    [SupplyParameterFromQuery(Name = "level")] private string? Level { get; set; }

    protected override void OnInitialized()
    {
        loop = Loops.New();
        Navigation.LocationChanged += Moved;
        selection = SelectionOf(Navigation.Uri);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) loop.Start(cancel => InvokeAsync(() => Follow(cancel)));
    }

    public ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= Moved;
        return loop.DisposeAsync();
    }

    private async Task<Result<TaskScene>> Read(CancellationToken cancel) =>
        ServerTaskId.TryParse(Id, null, out var task) ? await Scenes.Read(task, cancel) : new NotFound("id", $"“{Id}” is no task id like ServerTasks-12.", "Choose one from the list of tasks.");

    private void Show(TaskScene read)
    {
        scene = read;
        source ??= new TaskLogSource(UseCases, read.Task.Task.Id);
    }

    private async Task Follow(CancellationToken cancel)
    {
        if (!ServerTaskId.TryParse(Id, null, out var task) || scene is { Title.IsLive: false }) return;
        var answer = await UseCases.Run<WatchTask, Live<TaskView>>(new(null, task), cancel);
        if (answer.IsRefused) return;
        await foreach (var view in answer.Value.News.WithCancellation(cancel))
        {
            if (scene is null) continue;
            var before = scene;
            scene = before with { Task = view };
            if (scene.Milestones != before.Milestones || scene.Title.IsLive != before.Title.IsLive) scene = await Scenes.Complete(scene, cancel);
            StateHasChanged();
        }
    }

    private async Task Cancel()
    {
        var task = scene!;
        if (!await Dialogs.Confirm($"Cancel {task.Task.Task.Description}?", task.Title.CancelSays, "Cancel the task")) return;
        Tell(await UseCases.Run<CancelTask, ServerTask>(new(null, task.Task.Task.Id), loop.Gone));
    }

    private async Task Rerun()
    {
        var answer = await UseCases.Run<RerunTask, ServerTask>(new(null, scene!.Task.Task.Id), loop.Gone);
        Tell(answer);
        if (!answer.IsRefused) Navigation.NavigateTo(Links.Task(answer.Value.Id));
    }

    private void Tell(Result<ServerTask> answer) => refusal = answer.Refusal;

    private string Address => Links.With(Links.Task(scene!.Task.Task.Id), ("step", Step), ("level", Level));

    private string HrefOfStep(string? step) => Links.With(Links.Task(scene!.Task.Task.Id), ("step", step), ("level", Level));

    private void ChooseLevel(LogDetail level) =>
        Navigation.NavigateTo(Links.With(Links.Task(scene!.Task.Task.Id), ("step", Step), ("level", level == LogDetail.Info ? null : level.Name())), replace: true);

    private void ChooseLines(LogSelection? lines)
    {
        selection = lines;
        Navigation.NavigateTo(lines is null ? Address : $"{Address}#{lines}", replace: true);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var named = SelectionOf(moved.Location);
        if (named == selection) return;
        selection = named;
        InvokeAsync(StateHasChanged);
    }

    private static LogSelection? SelectionOf(string address) => LogSelection.Parse(new Uri(address).Fragment);
}
