using System.Collections.Immutable;
using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Processes;

/// <summary>What is to be filled in for the next release of a project.</summary>
/// <param name="Channel">Id or name; null: the default channel.</param>
[Requires(Permission.ProcessView)]
public sealed record GetReleaseTemplate(SpaceId Space, Reference<ProjectId> Project, string? Channel);

/// <param name="LastVersion">Of the newest release; null: none yet.</param>
/// <param name="NextVersion">By the project's rule; null while it depends on the packages chosen.</param>
public sealed record ReleaseTemplate(Project Project, DeploymentProcess Process, string? LastVersion, string? NextVersion, ImmutableArray<TemplatePackage> Packages);

/// <param name="LastVersion">Chosen in the newest release.</param>
public sealed record TemplatePackage(PackageSlot Slot, string? LastVersion);

internal sealed class GetReleaseTemplateHandler(Store store, TimeProvider time) : IHandler<GetReleaseTemplate, ReleaseTemplate>
{
    public async Task<Result<ReleaseTemplate>> Handle(GetReleaseTemplate request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, process) = found.Value;
        var channel = await session.ChannelOf(project, "channel", request.Channel, cancel);
        if (channel.IsRefused) return channel.Refusal;
        var newest = await session.NewestRelease(project, cancel);
        var next = project.VersionDonor is null
            ? await NextVersion.Of(session, project, channel.Value, [], DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancel)
            : new Invalid("Version", "It comes with the package.");
        return new ReleaseTemplate(
            project, process, newest?.Version, next.IsRefused ? null : next.Value.Text,
            [.. PackageSlot.Of(process, channel.Value.Id).Select(slot => new TemplatePackage(slot, LastVersion(newest, slot)))]);
    }

    private static string? LastVersion(Release? release, PackageSlot slot) =>
        release?.Packages.FirstOrDefault(package => package.ActionName == slot.ActionName && package.PackageReferenceName == slot.Package.Name)?.Version;
}
