using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NotFound = Longshore.Domain.Refusals.NotFound;

namespace Longshore.Api.Server;

internal static class ListServerNodesEndpoint
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("octopusservernodes", Page);
        api.MapGet("octopusservernodes/all", All);
        api.MapGet("octopusservernodes/summary", Summary);
        api.MapGet("octopusservernodes/ping", Ping).AllowAnonymous();
        api.MapGet("octopusservernodes/{id}", One);
    }

    private static async Task<Results<Ok<CollectionDocument<ServerNodeDocument>>, RefusedResult>> Page(ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        return answer.Ok(node => query.Slice(query.Named([ServerNodeDocument.From(node)], one => one.Name, one => one.Id), "OctopusServerNode", "{?skip,take,ids,partialName}"));
    }

    private static async Task<Results<Ok<ServerNodeDocument[]>, RefusedResult>> All(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        return answer.Ok(node => new[] { ServerNodeDocument.From(node) });
    }

    private static async Task<Results<Ok<ClusterSummaryDocument>, RefusedResult>> Summary(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        return answer.Ok(node => new ClusterSummaryDocument([ServerNodeDocument.From(node)]));
    }

    private static Ok<EmptyDocument> Ping() => TypedResults.Ok(new EmptyDocument());

    private static async Task<Results<Ok<ServerNodeDocument>, RefusedResult>> One(string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        var document = ServerNodeDocument.From(answer.Value);
        return document.Id.Equals(id, StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Ok(document)
            : new RefusedResult(new NotFound("", "There is no such server node.", "See /api/octopusservernodes."));
    }
}
