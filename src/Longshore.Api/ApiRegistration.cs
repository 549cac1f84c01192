using Longshore.Api.Security;
using Longshore.Api.Server;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Api;

/// <summary>What the server program calls.</summary>
public static class ApiRegistration
{
    public static IServiceCollection AddLongshoreApi(this IServiceCollection services)
    {
        services.AddOptions<ApiLimits>().BindConfiguration("Longshore:Api").ValidateDataAnnotations()
            .Validate(limits => limits.MaxUpload >= limits.MaxJsonBody, "Longshore:Api:MaxUpload must not be smaller than Longshore:Api:MaxJsonBody.").ValidateOnStart();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<SpaceIdConstraint>(SpaceIdConstraint.Name));
        // A request that does not bind must reach ErrorDocuments instead of becoming a bare 400.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(Harden);
        services.AddOpenApi("v1");
        return services;
    }

    /// <summary>The API's part of the pipeline, then its routes. Call it before other routes: errors and headers wrap all that follows.</summary>
    public static WebApplication MapLongshoreApi(this WebApplication app)
    {
        app.UseMiddleware<ResponseHeaders>();   // 1. every answer is hardened
        app.UseMiddleware<ErrorDocuments>();    // 2. every failure of the API is a document
        app.UseMiddleware<RequestHeads>();      //    so are addresses and headers that are too long
        app.UseMiddleware<MethodOverride>();    // 3. before routing, which looks at the method
        app.UseMiddleware<BodyTypes>();         //    and at the type of the body
        app.UseRouting();                       // 4. which route
        app.UseMiddleware<RequestBodies>();     // 5. how large, and is it JSON
        app.UseMiddleware<Authentication>();    // 6. who
        app.UseMiddleware<SpaceEntrance>();     // 7. where

        HealthEndpoints.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        Map(app.MapGroup("/api"), room => room.MapServer);
        Map(app.MapGroup("/api/{spaceId:space}").WithMetadata(SpaceEntrance.Mark.Instance), room => room.MapSpace);
        // The same routes twice more; once in the description of the API is enough.
        Map(app.MapGroup("/api/spaces/{spaceId:space}").WithMetadata(SpaceEntrance.Mark.Instance).ExcludeFromDescription(), room => room.MapSpace);
        Map(app.MapGroup("/api").WithMetadata(SpaceEntrance.Mark.Instance).ExcludeFromDescription(), room => room.MapSpace);
        return app;
    }

    private static void Map(RouteGroupBuilder group, Func<IApiRoom, Action<RouteGroupBuilder>> map)
    {
        foreach (var room in ApiRooms.All) map(room)(group);
    }

    private static void Harden(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        // Well above what RequestHeads takes: what is too long gets a document from there, what is endless is cut off here.
        kestrel.Limits.MaxRequestHeaderCount = 400;
        kestrel.Limits.MaxRequestHeadersTotalSize = 128 * 1024;
        kestrel.Limits.MaxRequestLineSize = 128 * 1024;
        kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
    }
}
