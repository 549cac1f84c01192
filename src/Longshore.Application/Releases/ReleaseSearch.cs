using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

internal static class ReleaseSearch
{
    /// <summary>A release of the space by its id, or <see cref="NotFound"/>.</summary>
    public static async Task<Result<Release>> ResolveRelease(this StoreSession session, SpaceId space, Reference<ReleaseId> reference, CancellationToken cancel, string field = "id") =>
        reference.Id is { } id && await session.Releases.Find(id, cancel) is { } release && release.Space == space ? release : RecordRefusals.Missing<ReleaseId>(reference.Text, field);

    /// <summary>The release of a project by version, ignoring case, or by id; null when it has none.</summary>
    public static async Task<Release?> ReleaseOf(this StoreSession session, Project project, string versionOrId, CancellationToken cancel)
    {
        var found = await session.Releases.List(
            new() { Space = project.Space, Name = versionOrId, Filters = [new(FilterKey.Project, [project.Id.ToString()])], Take = 1 }, cancel);
        if (found.Items is [var release, ..]) return release;
        return ReleaseId.TryParse(versionOrId, null, out var id) && await session.Releases.Find(id, cancel) is { } byId && byId.Project == project.Id ? byId : null;
    }

    /// <summary>The release made last; null: none yet.</summary>
    public static async Task<Release?> NewestRelease(this StoreSession session, Project project, CancellationToken cancel)
    {
        var newest = await session.Releases.List(new() { Space = project.Space, Filters = [new(FilterKey.Project, [project.Id.ToString()])], Take = 1 }, cancel);
        return newest.Items is [var release, ..] ? release : null;
    }
}
