using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Audit;
using Longshore.Domain.Audit;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Audit;

internal static class ListEventsEndpoint
{
    private const string Template =
        "{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,internal,documentTypes,take,ids,spaces,includeSystem}";

    public static void Map(RouteGroupBuilder space) => space.MapGet("events", Handle);

    private static async Task<Results<Ok<CollectionDocument<EventDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<AuditSearch, Page<AuditEvent>>(EventFilters.Of(scope, query), cancel);
        return answer.Page(query, "Event", Template, EventDocument.From);
    }
}
