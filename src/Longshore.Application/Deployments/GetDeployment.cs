using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Deployments;

[Requires(Permission.DeploymentView)]
public sealed record GetDeployment(SpaceId Space, Reference<DeploymentId> Deployment);

/// <summary>A deployment with its task's row and the name of who asked for it.</summary>
public sealed record DeploymentView(Deployment Deployment, ServerTask? Task, string CreatedBy)
{
    /// <summary>Prompted values by variable id, without the secret ones.</summary>
    public ImmutableDictionary<string, string> ShownValues => Deployment.FormValues.RemoveRange(Deployment.SecretValues);
}

internal sealed class GetDeploymentHandler(Store store) : IHandler<GetDeployment, DeploymentView>
{
    public async Task<Result<DeploymentView>> Handle(GetDeployment request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveDeployment(request.Space, request.Deployment, cancel);
        return found.IsRefused ? found.Refusal : await session.View(found.Value, cancel);
    }
}
