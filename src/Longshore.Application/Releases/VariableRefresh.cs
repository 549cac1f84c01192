using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Application.Variables;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Releases;

/// <summary>Brings the frozen variables of a release up to date, inside the caller's transaction.</summary>
internal static class VariableRefresh
{
    public static async Task<Result<Release>> Refresh(StoreSession session, Release release, CancellationToken cancel) =>
        await session.Projects.Find(release.Project, cancel) is { } project
            ? await session.Releases.TrySave(release with { Variables = await session.VariablesOf(project, cancel) }, cancel)
            : RecordRefusals.Missing<ProjectId>(release.Project.ToString());

    public static Task Record(StoreSession session, AuditTrail audit, Actor actor, Release release, CancellationToken cancel) => audit.Record(
        session, actor, release.Space, AuditCategory.Modified, $"Variables of release {release.Version} were updated", [release.Id.ToString(), release.Project.ToString()], cancel);
}
