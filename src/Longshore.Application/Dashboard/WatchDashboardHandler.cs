using Longshore.Application.Security;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;

namespace Longshore.Application.Dashboard;

internal sealed class WatchDashboardHandler(TaskFeed feed) : IHandler<WatchDashboard, Live<ServerTaskId>>
{
    public Task<Result<Live<ServerTaskId>>> Handle(WatchDashboard request, Actor actor, CancellationToken cancel) =>
        Task.FromResult<Result<Live<ServerTaskId>>>(new Live<ServerTaskId>(feed.Changes(request.Space, cancel)));
}
