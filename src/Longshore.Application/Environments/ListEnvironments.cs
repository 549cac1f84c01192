using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Environments;

/// <summary>Environments of a space, by sort order.</summary>
[Requires(Permission.EnvironmentView)]
public sealed record ListEnvironments(SpaceId Space, Listing Listing);

internal sealed class ListEnvironmentsHandler(Store store) : IHandler<ListEnvironments, Page<DeploymentEnvironment>>
{
    public async Task<Result<Page<DeploymentEnvironment>>> Handle(ListEnvironments request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Environments.List(request.Listing.ToQuery<EnvironmentId>(request.Space), cancel);
    }
}
