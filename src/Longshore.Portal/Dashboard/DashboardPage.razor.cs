using Longshore.Application;
using Longshore.Application.Dashboard;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Longshore.Portal.Environments;
using Longshore.Portal.Parts;
using Longshore.Portal.Projects;
using Longshore.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Dashboard;

/// <summary>Projects × environments, live: news change a cell in place.</summary>
public sealed partial class DashboardPage : IAsyncDisposable
{
    // A busy server tells of hundreds of steps a second; a person reads a few changes a second.
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<ServerTaskId> news = [];
    private Loaded<DashboardView>? loaded;
    private DashboardView? shown;
    private LiveLoop loop = null!;
    private bool isDrawing;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private Dialogs Dialogs { get; set; } = null!;
    [Inject] private LiveLoops Loops { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")] private string? Filter { get; set; }
    [SupplyParameterFromQuery(Name = "group")] private string? Group { get; set; }

    protected override void OnInitialized() => loop = Loops.New();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) loop.Start(cancel => InvokeAsync(() => Follow(cancel)));
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    private Task<Result<DashboardView>> Read(CancellationToken cancel) => UseCases.Run<GetDashboard, DashboardView>(new(Space.Id), cancel);

    private void Show(DashboardView view) => shown = view;

    private void Go(string? filter, string? group) => Navigation.NavigateTo(Links.With("/", ("q", filter), ("group", group)), replace: true);

    private async Task Follow(CancellationToken cancel)
    {
        var answer = await UseCases.Run<WatchDashboard, Live<ServerTaskId>>(new(Space.Id), cancel);
        if (answer.IsRefused) return;
        await using var pulse = answer.Value.News.GetAsyncEnumerator(cancel);
        var next = pulse.MoveNextAsync();
        // What happened between the first reading and the first beat of the pulse is in this reading.
        if (loaded is not null) await loaded.Reload();
        while (await next)
        {
            news.Add(pulse.Current);
            if (!isDrawing) _ = DrawNews(cancel);
            next = pulse.MoveNextAsync();
        }
    }

    private async Task DrawNews(CancellationToken cancel)
    {
        isDrawing = true;
        try
        {
            while (news.Count > 0)
            {
                var tasks = news.ToArray();
                news.Clear();
                foreach (var task in tasks) await Take(task, cancel);
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

    private async Task Take(ServerTaskId task, CancellationToken cancel)
    {
        var answer = await UseCases.Run<GetDeploymentGlance, DeploymentGlance>(new(Space.Id, task), cancel);
        if (answer.IsRefused || shown is null) return;
        if (shown.With(answer.Value) is { } changed) shown = changed;
        else if (loaded is not null) await loaded.Reload();
    }

    private Task Deploy((DashboardRow Row, DashboardRowCell Cell) wish) => Dialogs.Deploy(wish.Row.Slug, wish.Cell.Environment.Id);

    private async Task AddEnvironment()
    {
        if (await Dialogs.Done<EnvironmentDialog>("Add an environment") && loaded is not null) await loaded.Reload();
    }

    private Task CreateProject() => Dialogs.Done<ProjectDialog>("New project");

    private void FirstDeployment() => Navigation.NavigateTo(Links.Project(shown!.Projects[0].Project.Slug, "releases"));
}
