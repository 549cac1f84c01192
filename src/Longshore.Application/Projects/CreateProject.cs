using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Storage;

namespace Longshore.Application.Projects;

/// <summary>Makes a project with an empty process, an empty variable set and a default channel.</summary>
/// <param name="CloneOf">Another project to copy; not possible yet, so anything but null is refused.</param>
[Requires(Permission.ProjectCreate)]
public sealed record CreateProject(SpaceId Space, ProjectDraft Draft, string? CloneOf = null);

internal sealed class CreateProjectHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<CreateProject, Project>
{
    public async Task<Result<Project>> Handle(CreateProject request, Actor actor, CancellationToken cancel)
    {
        var (space, draft, cloneOf) = request;
        if (cloneOf is not null) return new Invalid("clone", "Projects cannot be cloned.", "Create an empty project and save process and variables of the other one into it.");
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (ProjectRules.Refuse(draft) is { } wrong) return wrong;

        await using var session = await store.Write(cancel);
        var group = await session.ProjectGroups.ResolveField(space, "ProjectGroupId", draft.Group, cancel);
        if (group.IsRefused) return group.Refusal;
        var lifecycle = await session.Lifecycles.ResolveField(space, "LifecycleId", draft.Lifecycle, cancel);
        if (lifecycle.IsRefused) return lifecycle.Refusal;
        var settled = draft.Settings.ApplyTo(new Project
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Projects.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
            IsDisabled = draft.IsDisabled ?? false,
            Group = group.Value.Id,
            Lifecycle = lifecycle.Value.Id,
            TenantedDeployments = draft.TenantedDeployments ?? TenantedDeploymentMode.Untenanted,
        }, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (settled.IsRefused) return settled;
        var added = await session.Projects.TryAdd(settled.Value, cancel);
        if (added.IsRefused) return added;
        await Furnish(session, added.Value, cancel);
        await audit.Record(session, actor, space, AuditCategory.Created, $"Project {added.Value.Name} was created", [added.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return added;
    }

    private static async Task Furnish(StoreSession session, Project project, CancellationToken cancel)
    {
        await session.SaveProcess(new DeploymentProcess { Project = project.Id, Space = project.Space }, cancel);
        await session.SaveVariables(new VariableSet { Owner = project.Id.ToString(), Space = project.Space }, cancel);
        await session.Channels.Add(new Channel { Space = project.Space, Project = project.Id, Name = "Default", Slug = "default", IsDefault = true }, cancel);
    }
}
