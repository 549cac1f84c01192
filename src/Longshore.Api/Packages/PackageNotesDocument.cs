using Longshore.Application.Packages;
using Longshore.Domain.Packages;

namespace Longshore.Api.Packages;

internal sealed record PackageNotesDocument(IReadOnlyList<PackageNoteDocument> Packages);

internal sealed record PackageNoteDocument(string FeedId, string PackageId, string? Version, PackageNotesResultDocument Notes)
{
    public static PackageNoteDocument From(Package package) => new(Feed.BuiltInId, package.PackageId, package.Version, new(true, "", null, ""));

    public static PackageNoteDocument Missing(string id) => new(Feed.BuiltInId, id, null, new(false, null, "There is no such package.", "There is no such package."));
}

internal sealed record PackageNotesResultDocument(bool Succeeded, string? Notes, string? FailureReason, string DisplayMessage);
