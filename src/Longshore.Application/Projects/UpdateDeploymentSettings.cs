using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Projects;

/// <summary>Replaces what the draft says of a project's deployment settings; what it does not say stays.</summary>
[Requires(Permission.ProjectEdit)]
public sealed record UpdateDeploymentSettings(SpaceId Space, Reference<ProjectId> Project, DeploymentSettingsDraft Draft);

internal sealed class UpdateDeploymentSettingsHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<UpdateDeploymentSettings, Project>
{
    public async Task<Result<Project>> Handle(UpdateDeploymentSettings request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Projects.Resolve(request.Space, request.Project, cancel);
        if (found.IsRefused) return found;
        var changed = request.Draft.ApplyTo(found.Value, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (changed.IsRefused) return changed;
        var saved = await session.Projects.TrySave(changed.Value, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Deployment settings of project {saved.Value.Name} were changed", [saved.Value.Id.ToString()], cancel,
            ProjectChanges.Between(found.Value, saved.Value));
        await session.Commit(cancel);
        return saved;
    }
}
