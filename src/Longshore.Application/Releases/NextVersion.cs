using System.Collections.Immutable;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>The version of the next release, by the project's own rule.</summary>
internal static class NextVersion
{
    /// <param name="packages">Chosen for the release: one of them may give it its version.</param>
    /// <param name="today">In UTC.</param>
    public static async Task<Result<ReleaseVersion>> Of(
        StoreSession session, Project project, Channel channel, ImmutableArray<SelectedPackage> packages, DateOnly today, CancellationToken cancel)
    {
        if (project.VersionDonor is not { } donor)
            return VersionTemplate.Next(project.VersionTemplate, await Last(session, project, null, cancel), await Last(session, project, channel, cancel), today);
        var given = packages.FirstOrDefault(package => Is(package.ActionName, donor.Action) && Is(package.PackageReferenceName, donor.PackageReference));
        if (given is null) return new Invalid("Version", $"The release takes its version from a package of '{donor.Action}', which the process does not have.", "Give a version, or mend the project's settings.");
        return ReleaseVersion.TryParse(given.Version, out var version) ? version : new Invalid("Version", $"The package version '{given.Version}' is no version for a release.", ReleaseVersion.Form);
    }

    /// <summary>Version of the newest release; null: none yet, or one whose version is no version by today's rules.</summary>
    public static async Task<ReleaseVersion?> Last(StoreSession session, Project project, Channel? channel, CancellationToken cancel)
    {
        var filter = channel is null ? new RecordFilter(FilterKey.Project, [project.Id.ToString()]) : new RecordFilter(FilterKey.Channel, [channel.Id.ToString()]);
        var newest = await session.Releases.List(new() { Space = project.Space, Filters = [filter], Take = 1 }, cancel);
        return newest.Items is [var release, ..] && ReleaseVersion.TryParse(release.Version, out var version) ? version : null;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
