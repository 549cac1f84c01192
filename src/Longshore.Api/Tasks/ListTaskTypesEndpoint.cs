using Longshore.Api.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

/// <summary>Kinds of task, those that this server does not run yet included: clients know them by name.</summary>
internal static class ListTaskTypesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/taskTypes", Handle);

    private static Ok<TaskTypeDocument[]> Handle() => TypedResults.Ok(TaskTypeDocument.All);
}
