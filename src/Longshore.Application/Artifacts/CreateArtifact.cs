using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Application.Tasks;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Artifacts;

/// <summary>Announces an artifact of a task; its bytes follow with <see cref="PutArtifactContent"/>.</summary>
[Requires(Permission.ArtifactCreate)]
public sealed record CreateArtifact(SpaceId Space, string? FileName, string? Source, string? Task, string? LogCorrelationId);

internal sealed class CreateArtifactHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<CreateArtifact, Artifact>
{
    public async Task<Result<Artifact>> Handle(CreateArtifact request, Actor actor, CancellationToken cancel)
    {
        var name = ArtifactName.Clean(request.FileName);
        if (name.IsRefused) return name.Refusal;
        if ((NameRule.CheckText("Source", request.Source) ?? NameRule.CheckText("LogCorrelationId", request.LogCorrelationId)) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        if (!ServerTaskId.TryParse(request.Task, null, out var id) || await session.FindTask(request.Space, id, cancel) is not { } task)
            return new Invalid("ServerTaskId", $"'{request.Task}' is no task of this space.", "Give the id of the task that made the file, such as ServerTasks-1.");
        var artifact = await session.Artifacts.Add(new()
        {
            Space = request.Space,
            FileName = name.Value,
            Source = request.Source,
            Task = task.Id,
            LogCorrelationId = request.LogCorrelationId,
            Created = time.GetUtcNow(),
        }, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Created, $"Artifact {artifact.FileName} was created", [artifact.Id.ToString(), task.Id.ToString()], cancel);
        await session.Commit(cancel);
        return artifact;
    }
}
