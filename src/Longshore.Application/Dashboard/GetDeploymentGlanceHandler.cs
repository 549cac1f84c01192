using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Dashboard;

internal sealed class GetDeploymentGlanceHandler(Store store, TaskFeed feed) : IHandler<GetDeploymentGlance, DeploymentGlance>
{
    public async Task<Result<DeploymentGlance>> Handle(GetDeploymentGlance request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.Deployments.List(new() { Space = request.Space, Filters = [new(FilterKey.Task, [request.Task.ToString()])], Take = 1 }, cancel);
        return found.Items is [var deployment, ..] && await new GlanceReading(session, feed).Of(deployment, cancel) is { } glance
            ? glance
            : new NotFound("id", $"{request.Task} deploys nothing.");
    }
}
