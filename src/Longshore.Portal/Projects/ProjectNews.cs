using Longshore.Application.Dashboard;

namespace Longshore.Portal.Projects;

/// <summary>Puts news of one deployment into a project's overview, in place.</summary>
internal static class ProjectNews
{
    public static ProjectOverview With(this ProjectOverview overview, DeploymentGlance news) => overview with
    {
        Latest = IsNewest(overview.Latest.GetValueOrDefault(news.Environment), news) ? overview.Latest.SetItem(news.Environment, news) : overview.Latest,
        Releases = [.. overview.Releases.Select(release =>
            release.Id == news.Release && IsNewest(release.Deployments.GetValueOrDefault(news.Environment), news)
                ? release with { Deployments = release.Deployments.SetItem(news.Environment, news) }
                : release)],
    };

    private static bool IsNewest(DeploymentGlance? known, DeploymentGlance news) => known is null || news.Deployment.Number >= known.Deployment.Number;
}
