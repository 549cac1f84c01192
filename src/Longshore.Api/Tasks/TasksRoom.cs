using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

internal sealed class TasksRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => TasksJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListTasksEndpoint.Map(space);
        ListTaskTypesEndpoint.Map(space);
        GetTaskEndpoint.Map(space);
        QueueTaskEndpoint.Map(space);
        CancelTaskEndpoint.Map(space);
        RerunTaskEndpoint.Map(space);
        SetTaskStateEndpoint.Map(space);
        ListQueuedBehindEndpoint.Map(space);
        GetTaskDetailsEndpoint.Map(space);
        GetRawLogEndpoint.Map(space);
        FollowLogEndpoint.Map(space);
        VerifyLogEndpoint.Map(space);
        ListTaskEventsEndpoint.Map(space);
        ListStepWorkersEndpoint.Map(space);
    }
}
