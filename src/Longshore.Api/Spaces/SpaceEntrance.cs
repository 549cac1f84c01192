using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Spaces;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

/// <summary>Finds the space of a request before its endpoint runs; an unknown one is 404, and 401 for those who are nobody.</summary>
internal sealed class SpaceEntrance(RequestDelegate next)
{
    /// <summary>Marks routes inside a space.</summary>
    public sealed class Mark
    {
        public static Mark Instance { get; } = new();
    }

    public async Task InvokeAsync(HttpContext context, UseCases useCases)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is not null)
        {
            var named = SpaceId.TryParse(context.GetRouteValue("spaceId") as string, null, out var id);
            var entered = await useCases.Run<EnterSpace, Space>(new(named ? id : null), context.RequestAborted);
            if (entered.IsRefused)
            {
                await new RefusedResult(entered.Refusal).ExecuteAsync(context);
                return;
            }
            context.Features.Set(new SpaceScope(entered.Value.Id, named));
        }
        await next(context);
    }
}
