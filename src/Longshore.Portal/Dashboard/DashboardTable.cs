using System.Collections.Immutable;
using Longshore.Application.Dashboard;
using Longshore.Domain.Environments;

namespace Longshore.Portal.Dashboard;

/// <summary>The dashboard as a table: groups of project rows, one cell for each environment.</summary>
/// <param name="Groups">Those with at least one row left by the filter.</param>
public sealed record DashboardTable(ImmutableArray<DeploymentEnvironment> Environments, ImmutableArray<DashboardGroup> Groups)
{
    /// <summary>Titles of groups are worth a line only when there are several.</summary>
    public bool ShowsGroups => Groups.Length > 1;

    /// <param name="filter">Part of a project's name, ignoring case; null or empty: all.</param>
    /// <param name="groupSlug">Slug of the only group wanted; null or empty: all.</param>
    public static DashboardTable From(DashboardView view, string? filter, string? groupSlug) => new(
        view.Environments,
        [.. from one in view.Groups
            where string.IsNullOrEmpty(groupSlug) || string.Equals(one.Slug, groupSlug, StringComparison.OrdinalIgnoreCase)
            let rows = view.Projects.Where(project => project.Project.Group == one.Id && Matches(project, filter)).Select(project => DashboardRow.From(project, view.Environments)).ToImmutableArray()
            where rows.Length > 0
            select new DashboardGroup(one.Name, rows)]);

    private static bool Matches(DashboardProject project, string? filter) =>
        string.IsNullOrWhiteSpace(filter) || project.Project.Name.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase);
}

public sealed record DashboardGroup(string Name, ImmutableArray<DashboardRow> Rows);

/// <param name="Facts">Such as <c>12 steps · lifecycle Default</c>.</param>
/// <param name="MayDeploy">There is a release to deploy.</param>
public sealed record DashboardRow(string Slug, string Name, string Facts, bool MayDeploy, ImmutableArray<DashboardRowCell> Cells)
{
    public static DashboardRow From(DashboardProject project, ImmutableArray<DeploymentEnvironment> environments) => new(
        project.Project.Slug,
        project.Project.Name,
        $"{Parts.Spoken.Many(project.Steps, "step")} · lifecycle {project.LifecycleName}",
        project.Releases > 0 && !project.Project.IsDisabled,
        [.. project.Cells.Zip(environments, (cell, environment) => new DashboardRowCell(environment, CellView.From(cell), cell.MayDeploy))]);
}

/// <param name="MayDeploy">The project's lifecycle goes there.</param>
public sealed record DashboardRowCell(DeploymentEnvironment Environment, CellView View, bool MayDeploy);
