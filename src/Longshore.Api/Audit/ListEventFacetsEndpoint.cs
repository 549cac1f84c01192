using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Audit;

/// <summary>What events can be filtered by.</summary>
internal static class ListEventFacetsEndpoint
{
    private static readonly string[] Agents = ["Server", "Portal", "Api"];
    private static readonly string[] DocumentTypes =
        ["Spaces", "Environments", "Lifecycles", "ProjectGroups", "Projects", "Channels", "Releases", "Deployments", "ServerTasks", "WorkerPools", "Workers", "Accounts", "Artifacts", "Packages", "Users"];

    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("events/categories", (SpaceScope _) => TypedResults.Ok(Facets(AuditCategory.All)));
        space.MapGet("events/groups", (SpaceScope _) => TypedResults.Ok(EventGroups.All.ToArray()));
        space.MapGet("events/agents", (SpaceScope _) => TypedResults.Ok(Facets(Agents)));
        space.MapGet("events/documenttypes", (SpaceScope _) => TypedResults.Ok(Facets(DocumentTypes)));
    }

    private static EventFacetDocument[] Facets(IEnumerable<string> names) => [.. names.Select(name => new EventFacetDocument(name, name))];
}
