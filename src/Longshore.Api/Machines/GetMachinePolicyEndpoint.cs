using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Application.Records;
using Longshore.Domain.Machines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class GetMachinePolicyEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("machinepolicies/template", Template);
        space.MapGet("machinepolicies/{id}", Handle);
        space.MapGet("machinepolicies/{id}/machines", Machines);
    }

    private static Ok<MachinePolicyDocument> Template(SpaceScope scope) => TypedResults.Ok(MachinePolicyDocument.Template(scope));

    private static Results<Ok<MachinePolicyDocument>, RefusedResult> Handle(SpaceScope scope, Reference<MachinePolicyId> id) =>
        Find(scope, id) is { } policy ? TypedResults.Ok(policy) : new RefusedResult(RecordRefusals.Missing<MachinePolicyId>(id.Text));

    private static Results<Ok<CollectionDocument<EmptyDocument>>, RefusedResult> Machines(SpaceScope scope, Reference<MachinePolicyId> id, ListQuery query) =>
        Find(scope, id) is null ? new RefusedResult(RecordRefusals.Missing<MachinePolicyId>(id.Text)) : TypedResults.Ok(query.Nothing("DeploymentTarget", "{?skip,take}"));

    private static MachinePolicyDocument? Find(SpaceScope scope, Reference<MachinePolicyId> id) => id.Id == MachinePolicies.Default ? MachinePolicyDocument.Default(scope) : null;
}
