using System.Globalization;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Environments;

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.EnvironmentEdit)]
public sealed record UpdateEnvironment(SpaceId Space, Reference<EnvironmentId> Environment, EnvironmentDraft Draft);

internal sealed class UpdateEnvironmentHandler(Store store, AuditTrail audit) : IHandler<UpdateEnvironment, DeploymentEnvironment>
{
    public async Task<Result<DeploymentEnvironment>> Handle(UpdateEnvironment request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.Environments.Resolve(request.Space, request.Environment, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        var saved = await session.Environments.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Environments.Free(request.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
            SortOrder = draft.SortOrder ?? before.SortOrder,
            UseGuidedFailure = draft.UseGuidedFailure ?? before.UseGuidedFailure,
            AllowDynamicInfrastructure = draft.AllowDynamicInfrastructure ?? before.AllowDynamicInfrastructure,
        }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Environment {saved.Value.Name} was changed", [before.Id.ToString()], cancel, Changes(before, saved.Value));
        await session.Commit(cancel);
        return saved;
    }

    private static string? Changes(DeploymentEnvironment before, DeploymentEnvironment after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("Description", before.Description, after.Description)
        .Field("SortOrder", before.SortOrder.ToString(CultureInfo.InvariantCulture), after.SortOrder.ToString(CultureInfo.InvariantCulture))
        .Field("UseGuidedFailure", before.UseGuidedFailure, after.UseGuidedFailure)
        .Field("AllowDynamicInfrastructure", before.AllowDynamicInfrastructure, after.AllowDynamicInfrastructure)
        .ToJson();
}
