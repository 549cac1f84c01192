using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NotFound = Longshore.Domain.Refusals.NotFound;

namespace Longshore.Api.Server;

internal static class GetCertificateEndpoint
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("configuration/certificates/{id}", Handle);
        api.MapGet("configuration/certificates/{id}/public-cer", PublicPart);
        // The address that older clients know.
        api.MapGet($"certificates/{CertificateDocument.TheId}", (UseCases useCases, CancellationToken cancel) => Handle(CertificateDocument.TheId, useCases, cancel));
    }

    private static async Task<Results<Ok<CertificateDocument>, RefusedResult>> Handle(string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await Find(id, useCases, cancel);
        return answer.Ok(CertificateDocument.From);
    }

    private static async Task<Results<FileContentHttpResult, RefusedResult>> PublicPart(string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await Find(id, useCases, cancel);
        return answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.File(answer.Value.PublicPart, "application/pkix-cert", "longshore-server.cer");
    }

    private static async Task<Result<ServerCertificate>> Find(string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeCertificate, ServerCertificate>(new(), cancel);
        return answer.IsRefused || id.Equals(CertificateDocument.TheId, StringComparison.OrdinalIgnoreCase)
            ? answer
            : new NotFound("", "There is no such certificate.", $"The server's is {CertificateDocument.TheId}.");
    }
}
