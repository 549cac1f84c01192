using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Changes notes, and while nothing was deployed also version and packages. Null: stays.</summary>
[Requires(Permission.ReleaseEdit)]
public sealed record UpdateRelease(SpaceId Space, Reference<ReleaseId> Release, string? Version, string? Notes, ImmutableArray<SelectedPackage>? Packages);

internal sealed class UpdateReleaseHandler(Store store, AuditTrail audit) : IHandler<UpdateRelease, Release>
{
    public async Task<Result<Release>> Handle(UpdateRelease request, Actor actor, CancellationToken cancel)
    {
        if (NameRule.CheckText("ReleaseNotes", request.Notes) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var changed = await Change(session, before, request, cancel);
        if (changed.IsRefused) return changed;
        var saved = await session.Releases.TrySave(changed.Value, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Release {saved.Value.Version} was changed", [before.Id.ToString(), before.Project.ToString()], cancel,
            new ChangeList().Field("Version", before.Version, saved.Value.Version).Field("ReleaseNotes", before.Notes, saved.Value.Notes)
                .Field("SelectedPackages", string.Join(", ", before.Packages), string.Join(", ", saved.Value.Packages)).ToJson());
        await session.Commit(cancel);
        return saved;
    }

    private static async Task<Result<Release>> Change(StoreSession session, Release before, UpdateRelease request, CancellationToken cancel)
    {
        var after = before with { Notes = request.Notes ?? before.Notes };
        var version = string.IsNullOrWhiteSpace(request.Version) ? before.Version : request.Version.Trim();
        var packages = request.Packages is { } sent && !sent.SequenceEqual(before.Packages) ? sent : (ImmutableArray<SelectedPackage>?)null;
        if (version == before.Version && packages is null) return after;

        var deployed = await session.Deployments.List(new() { Space = before.Space, Filters = [new(FilterKey.Release, [before.Id.ToString()])], Take = 1 }, cancel);
        if (deployed.Total > 0)
            return new Conflict(version == before.Version ? "SelectedPackages" : "Version", $"Release {before.Version} was deployed, so its version and packages are fixed.", "Create a new release.");
        if (!ReleaseVersion.TryParse(version, out _)) return new Invalid("Version", "This is no version.", ReleaseVersion.Form);
        if (packages is null) return after with { Version = version };
        var chosen = await new PackageChoice(session, before.Space, new ReleaseDraft { Packages = packages.Value }).Choose(PackageSlot.Of(before.Process, before.Channel), cancel);
        return chosen.IsRefused ? chosen.Refusal : after with { Version = version, Packages = chosen.Value };
    }
}
