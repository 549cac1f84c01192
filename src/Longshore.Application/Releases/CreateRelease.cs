using Longshore.Application.Audit;
using Longshore.Application.Channels;
using Longshore.Application.Processes;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Application.Variables;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Releases;

/// <summary>Freezes process, variables and package versions of a project under a version.</summary>
[Requires(Permission.ReleaseCreate)]
public sealed record CreateRelease(SpaceId Space, ReleaseDraft Draft);

/// <param name="Release">The new one, or the one of that version that was there already.</param>
/// <param name="IsNew">False: it was there, and the draft said that this is fine.</param>
public sealed record CreatedRelease(Release Release, bool IsNew);

internal sealed class CreateReleaseHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<CreateRelease, CreatedRelease>
{
    public async Task<Result<CreatedRelease>> Handle(CreateRelease request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        if (NameRule.CheckText("ReleaseNotes", draft.Notes) is { } wrong) return wrong;
        if (draft.NamesGit) return new Invalid("GitRef", "Processes are kept in the database, so a release has no git reference.", "Leave GitRef, GitCommit and GitResources out.");

        // 1. Where it belongs
        await using var session = await store.Write(cancel);
        var project = await session.Projects.ResolveField(space, draft.Fields.Project, draft.Project, cancel);
        if (project.IsRefused) return project.Refusal;
        var channel = await session.ChannelOf(project.Value, draft.Fields.Channel, draft.Channel, cancel);
        if (channel.IsRefused) return channel.Refusal;
        if (Blank(draft.Version) is { } given && await session.ReleaseOf(project.Value, given, cancel) is { } existing)
            return draft.IgnoreIfAlreadyExists ? new CreatedRelease(existing, IsNew: false) : Taken(draft, project.Value, given);

        // 2. What it freezes
        var assembled = await Assemble(session, draft, project.Value, channel.Value, cancel);
        if (assembled.IsRefused) return assembled.Refusal;

        // 3. Store it
        var added = await session.Releases.TryAdd(assembled.Value, cancel);
        if (added.IsRefused) return Taken(draft, project.Value, assembled.Value.Version);
        var release = added.Value;
        await audit.Record(
            session, actor, space, AuditCategory.Created, $"Release {release.Version} of project {project.Value.Name} was created",
            [release.Id.ToString(), release.Project.ToString(), release.Channel.ToString()], cancel);
        await session.Commit(cancel);
        return new CreatedRelease(release, IsNew: true);
    }

    private async Task<Result<Release>> Assemble(StoreSession session, ReleaseDraft draft, Project project, Channel channel, CancellationToken cancel)
    {
        if (project.IsDisabled) return new Invalid(draft.Fields.Project, $"Project {project.Name} is disabled.", "Enable it first.");
        var process = await session.ProcessOf(project, cancel);
        if (process.Steps.IsEmpty) return new Invalid(draft.Fields.Project, $"The deployment process of {project.Name} has no steps.", "Add a step first.");
        var packages = await new PackageChoice(session, project.Space, draft).Choose(PackageSlot.Of(process, channel.Id), cancel);
        if (packages.IsRefused) return packages.Refusal;
        var now = time.GetUtcNow();
        var version = Blank(draft.Version) is { } given
            ? Version(draft, given)
            : await NextVersion.Of(session, project, channel, packages.Value, DateOnly.FromDateTime(now.UtcDateTime), cancel);
        if (version.IsRefused) return version.Refusal;
        return new Release
        {
            Space = project.Space,
            Project = project.Id,
            Channel = channel.Id,
            Version = version.Value.Text,
            Notes = draft.Notes ?? project.ReleaseNotesTemplate,
            Assembled = now,
            Packages = packages.Value,
            Process = process,
            Variables = await session.VariablesOf(project, cancel),
            IgnoreChannelRules = draft.IgnoreChannelRules,
        };
    }

    private static Result<ReleaseVersion> Version(ReleaseDraft draft, string text) =>
        ReleaseVersion.TryParse(text, out var version) ? version : new Invalid(draft.Fields.Version, "This is no version.", ReleaseVersion.Form);

    private static Invalid Taken(ReleaseDraft draft, Project project, string version) =>
        new(draft.Fields.Version, $"Project {project.Name} already has a release {version}.", "Choose another version, or say IgnoreIfAlreadyExists.");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
