using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Lifecycles;

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.LifecycleEdit)]
public sealed record UpdateLifecycle(SpaceId Space, Reference<LifecycleId> Lifecycle, LifecycleDraft Draft);

internal sealed class UpdateLifecycleHandler(Store store, AuditTrail audit) : IHandler<UpdateLifecycle, Lifecycle>
{
    public async Task<Result<Lifecycle>> Handle(UpdateLifecycle request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.Lifecycles.Resolve(request.Space, request.Lifecycle, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (RetentionRules.Check("ReleaseRetentionPolicy", draft.ReleaseRetention) is { } release) return release;
        if (RetentionRules.Check("TentacleRetentionPolicy", draft.MachineRetention) is { } machine) return machine;
        Result<ImmutableArray<Phase>> phases = draft.Phases is null ? before.Phases : await PhaseRules.Read(session, request.Space, draft.Phases, cancel);
        if (phases.IsRefused) return phases.Refusal;

        var saved = await session.Lifecycles.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Lifecycles.Free(request.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
            Phases = phases.Value,
            ReleaseRetention = draft.ReleaseRetention ?? before.ReleaseRetention,
            MachineRetention = draft.MachineRetention ?? before.MachineRetention,
        }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Lifecycle {saved.Value.Name} was changed", [before.Id.ToString()], cancel, Changes(before, saved.Value));
        await session.Commit(cancel);
        return saved;
    }

    private static string? Changes(Lifecycle before, Lifecycle after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("Description", before.Description, after.Description)
        .Field("Phases", Words(before.Phases), Words(after.Phases))
        .Field("ReleaseRetentionPolicy", before.ReleaseRetention.ToString(), after.ReleaseRetention.ToString())
        .Field("TentacleRetentionPolicy", before.MachineRetention.ToString(), after.MachineRetention.ToString())
        .ToJson();

    private static string Words(ImmutableArray<Phase> phases) => string.Join("; ", phases.Select(phase =>
        $"{phase.Name}: {string.Join(", ", phase.AutomaticEnvironments.Concat(phase.OptionalEnvironments))}"));
}
