using System.Reflection;
using Longshore.Api.Links;
using Longshore.Api.Transport;
using Longshore.Application.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

/// <summary>The root document, for everybody: clients read it before they sign in.</summary>
internal static class GetRootEndpoint
{
    private static readonly ProductDocument Product = new(
        "Longshore", typeof(GetRootEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0");

    public static void Map(RouteGroupBuilder api) => api.MapGet("", Handle).AllowAnonymous();

    private static Ok<RootDocument> Handle(Installation installation) =>
        TypedResults.Ok(new RootDocument { InstallationId = installation.Id, Product = Product, Links = ServerLinks.All() });
}
