using Longshore.Application.Dashboard;

namespace Longshore.Portal.Dashboard;

/// <summary>How far a new installation has come on its way to the first deployment.</summary>
public sealed record FirstSteps(bool HasEnvironment, bool HasProject, bool HasRelease, bool HasDeployment)
{
    /// <summary>Shown until the first deployment was made.</summary>
    public bool AreLeft => !HasDeployment;

    public static FirstSteps Of(DashboardView view) => new(
        view.Environments.Length > 0,
        view.Projects.Length > 0,
        view.Projects.Any(project => project.Releases > 0),
        view.Projects.Any(project => project.Cells.Any(cell => cell.Latest is not null)));
}
