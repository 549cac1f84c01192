using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Application.Dashboard;

/// <summary>The dashboard's pulse: ids of tasks of the space whenever one changes (queued, started, step, ended). Answer: <c>Live&lt;ServerTaskId&gt;</c>.</summary>
[Requires(Permission.TaskView)]
public sealed record WatchDashboard(SpaceId Space);
