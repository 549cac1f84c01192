using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Channels;

[Requires(Permission.ProjectEdit)]
public sealed record CreateChannel(SpaceId Space, ChannelDraft Draft);

internal sealed class CreateChannelHandler(Store store, AuditTrail audit) : IHandler<CreateChannel, Channel>
{
    public async Task<Result<Channel>> Handle(CreateChannel request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (ChannelWriting.Refuse(draft) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        var project = await session.Projects.ResolveField(space, "ProjectId", draft.Project, cancel);
        if (project.IsRefused) return project.Refusal;
        var lifecycle = await ChannelWriting.Lifecycle(session, space, draft.Lifecycle, cancel);
        if (lifecycle.IsRefused) return lifecycle.Refusal;
        var others = await session.ChannelsOf(project.Value, cancel);
        if (draft.IsDefault is true) await ChannelWriting.Dethrone(session, others, default, cancel);
        var added = await session.Channels.TryAdd(new()
        {
            Space = space,
            Project = project.Value.Id,
            Name = name.Value,
            Slug = ChannelWriting.FreeSlug(others, draft.Slug, name.Value, default),
            Description = draft.Description,
            Lifecycle = lifecycle.Value,
            IsDefault = draft.IsDefault ?? false,
        }, cancel);
        if (added.IsRefused) return added;
        await audit.Record(
            session, actor, space, AuditCategory.Created, $"Channel {added.Value.Name} of project {project.Value.Name} was created", [added.Value.Id.ToString(), project.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return added;
    }
}
