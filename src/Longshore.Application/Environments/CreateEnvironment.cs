using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Environments;

/// <summary>Makes an environment. Without a sort order it becomes the last one.</summary>
[Requires(Permission.EnvironmentCreate)]
public sealed record CreateEnvironment(SpaceId Space, EnvironmentDraft Draft);

internal sealed class CreateEnvironmentHandler(Store store, AuditTrail audit) : IHandler<CreateEnvironment, DeploymentEnvironment>
{
    public async Task<Result<DeploymentEnvironment>> Handle(CreateEnvironment request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        await using var session = await store.Write(cancel);
        var others = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(space), cancel);
        var added = await session.Environments.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Environments.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
            // Clients send 0 when they mean "not said", so 0 counts as that unless the list is empty.
            SortOrder = draft.SortOrder is { } wanted and not 0 ? wanted : others.Items.Select(other => other.SortOrder + 1).DefaultIfEmpty(0).Max(),
            UseGuidedFailure = draft.UseGuidedFailure ?? false,
            AllowDynamicInfrastructure = draft.AllowDynamicInfrastructure ?? false,
        }, cancel);
        if (added.IsRefused) return added;
        await audit.Record(session, actor, space, AuditCategory.Created, $"Environment {added.Value.Name} was created", [added.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return added;
    }
}
