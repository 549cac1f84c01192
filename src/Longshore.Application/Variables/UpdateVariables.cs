using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Variables;

/// <summary>Replaces the variables of a project; refused as a conflict when they have changed since the draft was read.</summary>
[Requires(Permission.VariableEdit)]
public sealed record UpdateVariables(SpaceId Space, Reference<ProjectId> Project, VariableSetDraft Draft);

internal sealed class UpdateVariablesHandler(Store store, SecretVault vault, AuditTrail audit) : IHandler<UpdateVariables, ProjectVariables>
{
    public async Task<Result<ProjectVariables>> Handle(UpdateVariables request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, process) = found.Value;
        var before = await session.VariablesOf(project, cancel);
        if (request.Draft.Version is not { } version) return new Invalid("Version", "The version is missing.", "Read the variables, and send the Version that they have.");
        if (version != before.Version) return StaleVersion.Of("variable set", version, before.Version);

        var scopes = await VariableScopes.Of(session, project, process, cancel);
        var around = await ProcessSurroundings.Of(session, project, cancel);
        var read = new VariableReading(before, new(scopes, around), around.Pools, vault).Read(request.Draft);
        if (read.IsRefused) return read.Refusal;
        VariableSet saved;
        try
        {
            saved = await session.SaveVariables(read.Value, cancel);
        }
        catch (StaleRecordException stale)
        {
            return RecordRefusals.Stale(stale);
        }
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Variables of project {project.Name} were changed",
            [project.Id.ToString(), VariableSet.IdOf(saved.Owner)], cancel, VariableChanges.Between(before, saved));
        await session.Commit(cancel);
        return new ProjectVariables(saved, scopes);
    }
}
