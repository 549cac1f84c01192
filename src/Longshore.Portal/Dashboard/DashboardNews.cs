using System.Collections.Immutable;
using Longshore.Application.Dashboard;

namespace Longshore.Portal.Dashboard;

/// <summary>Puts news of one deployment into the view that is shown, in place.</summary>
internal static class DashboardNews
{
    /// <summary>The view with the deployment in its cell; null when it has no place there (a new project or environment), and all must be read again.</summary>
    public static DashboardView? With(this DashboardView view, DeploymentGlance news)
    {
        var row = Array.FindIndex([.. view.Projects], project => project.Project.Id == news.Project);
        var column = Array.FindIndex([.. view.Environments], environment => environment.Id == news.Environment);
        if (row < 0 || column < 0) return null;
        var project = view.Projects[row];
        var cell = project.Cells[column];
        // News of an older deployment (a late end of one that was replaced) does not push the newest one out.
        if (cell.Latest is { } latest && latest.Deployment.Number > news.Deployment.Number) return view;
        var before = cell.Latest is { } old && old.Deployment != news.Deployment && old.Task.State == Domain.Tasks.TaskState.Success ? old : cell.LastSuccess;
        var changed = cell with { Latest = news, LastSuccess = news.Task.State == Domain.Tasks.TaskState.Success ? null : before };
        ImmutableArray<DashboardCell> cells = project.Cells.SetItem(column, changed);
        return view with { Projects = view.Projects.SetItem(row, project with { Cells = cells }) };
    }
}
