using System.Collections.Immutable;
using Longshore.Application.Dashboard;
using Longshore.Portal.Dashboard;

namespace Longshore.Portal.Projects;

/// <summary>A project in the list.</summary>
/// <param name="Facts">Such as <c>3 steps · 12 releases</c>.</param>
/// <param name="Latest">Its newest deployment anywhere, or null.</param>
public sealed record ProjectRow(string Slug, string Name, string? Description, string Group, string Facts, bool IsDisabled, CellView? Latest, string? LatestEnvironment)
{
    /// <param name="filter">Part of the name, ignoring case; null or empty: all.</param>
    public static ImmutableArray<ProjectRow> From(DashboardView view, string? filter) =>
        [.. view.Projects.Where(project => string.IsNullOrWhiteSpace(filter) || project.Project.Name.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase)).Select(project => From(view, project))];

    private static ProjectRow From(DashboardView view, DashboardProject project)
    {
        var latest = project.Cells.Select(cell => cell.Latest).Where(deployment => deployment is not null).MaxBy(deployment => deployment!.Created);
        return new ProjectRow(
            project.Project.Slug,
            project.Project.Name,
            project.Project.Description,
            view.Groups.FirstOrDefault(group => group.Id == project.Project.Group)?.Name ?? "",
            $"{Parts.Spoken.Many(project.Steps, "step")} · {Parts.Spoken.Many(project.Releases, "release")}",
            project.Project.IsDisabled,
            latest is null ? null : CellView.From(latest),
            latest is null ? null : view.Environments.FirstOrDefault(environment => environment.Id == latest.Environment)?.Name);
    }
}
