using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Environments;

[Requires(Permission.EnvironmentView)]
public sealed record GetEnvironment(SpaceId Space, Reference<EnvironmentId> Environment);

internal sealed class GetEnvironmentHandler(Store store) : IHandler<GetEnvironment, DeploymentEnvironment>
{
    public async Task<Result<DeploymentEnvironment>> Handle(GetEnvironment request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Environments.Resolve(request.Space, request.Environment, cancel);
    }
}
