using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Processes;

/// <summary>Replaces the process of a project; refused as a conflict when it has changed since the draft was read.</summary>
[Requires(Permission.ProcessEdit)]
public sealed record UpdateProcess(SpaceId Space, Reference<ProjectId> Project, ProcessDraft Draft);

internal sealed class UpdateProcessHandler(Store store, SecretVault vault, AuditTrail audit) : IHandler<UpdateProcess, ProjectProcess>
{
    public async Task<Result<ProjectProcess>> Handle(UpdateProcess request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found;
        var (project, before) = found.Value;
        if (draft.Version is not { } version) return new Invalid("Version", "The version is missing.", "Read the process, and send the Version that it has.");
        if (version != before.Version) return StaleVersion.Of("process", version, before.Version);
        var read = new ProcessReading(before, await ProcessSurroundings.Of(session, project, cancel), vault).Read(draft);
        if (read.IsRefused) return read.Refusal;
        DeploymentProcess saved;
        try
        {
            saved = await session.SaveProcess(read.Value, cancel);
        }
        catch (StaleRecordException stale)
        {
            return RecordRefusals.Stale(stale);
        }
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Deployment process of project {project.Name} was changed",
            [project.Id.ToString(), DeploymentProcess.IdOf(project.Id)], cancel, ProcessChanges.Between(before, saved));
        await session.Commit(cancel);
        return new ProjectProcess(project, saved);
    }
}
