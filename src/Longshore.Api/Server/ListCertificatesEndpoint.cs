using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

internal static class ListCertificatesEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("configuration/certificates", Handle);

    private static async Task<Results<Ok<CollectionDocument<CertificateDocument>>, RefusedResult>> Handle(ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeCertificate, ServerCertificate>(new(), cancel);
        return answer.Ok(certificate => query.Slice(query.Named([CertificateDocument.From(certificate)], one => one.Name, one => one.Id), "CertificateConfiguration", "{?skip,take,ids,partialName}"));
    }
}
