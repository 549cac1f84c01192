using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;

namespace Longshore.Application.Dashboard;

/// <summary>The deployment of one task, as a cell of the dashboard shows it: asked after <see cref="WatchDashboard"/> named the task. Refused (not found) for a task that deploys nothing.</summary>
[Requires(Permission.ProjectView)]
public sealed record GetDeploymentGlance(SpaceId Space, ServerTaskId Task);
