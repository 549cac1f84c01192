using System.Collections.Immutable;
using Longshore.Application.Dashboard;
using Longshore.Domain.Environments;
using Longshore.Portal.Dashboard;

namespace Longshore.Portal.Deployments;

/// <summary>An environment that a release may be deployed to, or why not.</summary>
/// <param name="Now">What is there now, or null.</param>
/// <param name="WhyNot">Null: it may go there.</param>
public sealed record EnvironmentOption(EnvironmentId Id, string Name, CellView? Now, string? WhyNot)
{
    public bool MayDeploy => WhyNot is null;

    /// <param name="release">Version; one older than the newest few of the overview is judged when it is sent.</param>
    public static ImmutableArray<EnvironmentOption> From(ProjectOverview overview, string? release)
    {
        var known = overview.Releases.FirstOrDefault(one => one.Version == release);
        return [.. overview.Environments.Select(environment => new EnvironmentOption(
            environment.Id,
            environment.Name,
            overview.Latest.TryGetValue(environment.Id, out var latest) ? CellView.From(latest) : null,
            known is null || known.Next.Contains(environment.Id) ? null : "the lifecycle wants another environment first"))];
    }
}
