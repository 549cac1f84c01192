using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Projects;

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.ProjectEdit)]
public sealed record UpdateProject(SpaceId Space, Reference<ProjectId> Project, ProjectDraft Draft);

internal sealed class UpdateProjectHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<UpdateProject, Project>
{
    public async Task<Result<Project>> Handle(UpdateProject request, Actor actor, CancellationToken cancel)
    {
        var (space, reference, draft) = request;
        if (ProjectRules.Refuse(draft) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        var found = await session.Projects.Resolve(space, reference, cancel);
        if (found.IsRefused) return found;
        var changed = await Change(session, found.Value, draft, cancel);
        if (changed.IsRefused) return changed;
        var saved = await session.Projects.TrySave(changed.Value, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, space, AuditCategory.Modified, $"Project {saved.Value.Name} was changed", [saved.Value.Id.ToString()], cancel, ProjectChanges.Between(found.Value, saved.Value));
        await session.Commit(cancel);
        return saved;
    }

    private async Task<Result<Project>> Change(StoreSession session, Project before, ProjectDraft draft, CancellationToken cancel)
    {
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        var group = await session.ProjectGroups.ResolveField(before.Space, "ProjectGroupId", draft.Group ?? before.Group.ToString(), cancel);
        if (group.IsRefused) return group.Refusal;
        var lifecycle = await session.Lifecycles.ResolveField(before.Space, "LifecycleId", draft.Lifecycle ?? before.Lifecycle.ToString(), cancel);
        if (lifecycle.IsRefused) return lifecycle.Refusal;
        return draft.Settings.ApplyTo(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Projects.Free(before.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
            IsDisabled = draft.IsDisabled ?? before.IsDisabled,
            Group = group.Value.Id,
            Lifecycle = lifecycle.Value.Id,
            TenantedDeployments = draft.TenantedDeployments ?? before.TenantedDeployments,
        }, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
