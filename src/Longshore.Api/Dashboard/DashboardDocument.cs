using Longshore.Api.Transport;
using Longshore.Application.Dashboard;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Dashboard;

/// <summary>Projects × environments with the newest deployment of each pair.</summary>
internal sealed record DashboardDocument
{
    public required IReadOnlyList<DashboardProjectDocument> Projects { get; init; }
    public required IReadOnlyList<DashboardGroupDocument> ProjectGroups { get; init; }
    public required IReadOnlyList<NamedItem> Environments { get; init; }
    public IReadOnlyList<NamedItem> Tenants { get; init; } = [];

    /// <summary>Newest deployments.</summary>
    public required IReadOnlyList<DashboardItemDocument> Items { get; init; }

    /// <summary>Where the newest one is no success: the newest that is.</summary>
    public required IReadOnlyList<DashboardItemDocument> PreviousItems { get; init; }
    public int? ProjectLimit { get; init; }
    public bool IsFiltered { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static DashboardDocument From(DashboardView view, SpaceId space, bool isFiltered)
    {
        var cells = view.Projects.SelectMany(project => project.Cells).ToList();
        return new()
        {
            Projects = [.. view.Projects.Select(DashboardProjectDocument.From)],
            ProjectGroups = [.. view.Groups.Select(group => new DashboardGroupDocument(group.Id.ToString(), group.Name, [.. view.Environments.Select(environment => environment.Id.ToString())]))],
            Environments = [.. view.Environments.Select(environment => new NamedItem(environment.Id.ToString(), environment.Name))],
            Items = [.. cells.Select(cell => cell.Latest).OfType<DeploymentGlance>().Select(glance => DashboardItemDocument.From(glance, space, isCurrent: true))],
            PreviousItems = [.. cells.Select(cell => cell.LastSuccess).OfType<DeploymentGlance>().Select(glance => DashboardItemDocument.From(glance, space, isCurrent: false))],
            IsFiltered = isFiltered,
            Links = new Dictionary<string, string> { ["Self"] = $"/api/{space}/dashboard" },
        };
    }
}

internal sealed record DashboardGroupDocument(string Id, string Name, IReadOnlyList<string> EnvironmentIds);

internal sealed record DashboardProjectDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required string ProjectGroupId { get; init; }
    public bool IsDisabled { get; init; }

    /// <summary>Environments that its lifecycle reaches.</summary>
    public required IReadOnlyList<string> EnvironmentIds { get; init; }
    public int Steps { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static DashboardProjectDocument From(DashboardProject row) => new()
    {
        Id = row.Project.Id.ToString(),
        Name = row.Project.Name,
        Slug = row.Project.Slug,
        ProjectGroupId = row.Project.Group.ToString(),
        IsDisabled = row.Project.IsDisabled,
        EnvironmentIds = [.. row.Cells.Where(cell => cell.MayDeploy).Select(cell => cell.Environment.ToString())],
        Steps = row.Steps,
        Links = new Dictionary<string, string> { ["Self"] = $"/api/{row.Project.Space}/projects/{row.Project.Id}" },
    };
}
