using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Channels;

/// <summary>Replaces what the draft says. The lifecycle is always replaced, because "none" means the project's.</summary>
[Requires(Permission.ProjectEdit)]
public sealed record UpdateChannel(SpaceId Space, Reference<ChannelId> Channel, ChannelDraft Draft);

internal sealed class UpdateChannelHandler(Store store, AuditTrail audit) : IHandler<UpdateChannel, Channel>
{
    public async Task<Result<Channel>> Handle(UpdateChannel request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        if (ChannelWriting.Refuse(draft) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        var found = await session.ResolveChannel(request.Space, request.Channel, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (before.IsDefault && draft.IsDefault is false)
            return new Invalid("IsDefault", "A project always has a default channel.", "Make another channel the default instead.");
        var lifecycle = await ChannelWriting.Lifecycle(session, request.Space, draft.Lifecycle, cancel);
        if (lifecycle.IsRefused) return lifecycle.Refusal;
        var project = await session.Projects.Find(before.Project, cancel);
        var others = await session.ChannelsOf(project!, cancel);
        if (draft.IsDefault is true) await ChannelWriting.Dethrone(session, others, before.Id, cancel);
        var saved = await session.Channels.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : ChannelWriting.FreeSlug(others, draft.Slug, name.Value, before.Id),
            Description = draft.Description ?? before.Description,
            Lifecycle = lifecycle.Value,
            IsDefault = draft.IsDefault ?? before.IsDefault,
        }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Channel {saved.Value.Name} of project {project!.Name} was changed", [before.Id.ToString(), before.Project.ToString()], cancel,
            Changes(before, saved.Value));
        await session.Commit(cancel);
        return saved;
    }

    private static string? Changes(Channel before, Channel after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("Description", before.Description, after.Description)
        .Field("LifecycleId", before.Lifecycle?.ToString(), after.Lifecycle?.ToString())
        .Field("IsDefault", before.IsDefault, after.IsDefault)
        .ToJson();
}
