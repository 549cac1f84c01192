using System.Collections.Immutable;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Dashboard;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Dashboard;

internal static class GetDashboardEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("dashboard", Handle);
        space.MapGet("dashboard/dynamic", Handle);
    }

    private static async Task<Results<Ok<DashboardDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var projects = Ids<ProjectId>(query, "projects") ?? Ids<ProjectId>(query, "projectId");
        var environments = Ids<EnvironmentId>(query, "environments");
        var answer = await useCases.Run<GetDashboard, DashboardView>(new(scope.Space, projects, environments), cancel);
        return answer.Ok(view => DashboardDocument.From(view, scope.Space, projects is not null || environments is not null));
    }

    // What is no id of the kind matches nothing, as in every list.
    private static ImmutableArray<TId>? Ids<TId>(ListQuery query, string name) where TId : struct, IEntityId<TId>
    {
        var texts = query.Values(name);
        return texts.IsEmpty ? null : [.. texts.Select(text => CollectionId.TryParse<TId>(text, out var id) ? id : default)];
    }
}
