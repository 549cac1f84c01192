using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Security;

/// <summary>Finds out who asks, for the API and the pages alike, and notes it for the use cases (rest-api.md §1.1).</summary>
internal sealed class Authentication(RequestDelegate next, SessionCookies cookies)
{
    private const string CsrfHeader = "X-Octopus-Csrf-Token";

    public async Task InvokeAsync(HttpContext context, CurrentActor current, UseCases useCases)
    {
        var origin = new Origin(context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null, context.Connection.RemoteIpAddress?.ToString());
        current.Actor = Actor.Anonymous with { UserAgent = origin.UserAgent, IpAddress = origin.IpAddress };
        var isApi = ApiPaths.IsApi(context.Request.Path);
        if (isApi && SentKey.Of(context.Request) is { } key)
        {
            var byKey = await useCases.Run<IdentifyByKey, Actor>(new(key, origin), context.RequestAborted);
            if (byKey.IsRefused && !IsOpen(context))
            {
                await new RefusedResult(byKey.Refusal).ExecuteAsync(context);
                return;
            }
            if (!byKey.IsRefused) SignIn(context, current, byKey.Value, null);
        }
        else if (cookies.TokenOf(context.Request) is { } token)
        {
            // A dead session is nobody, not a mistake: its cookie outlives it.
            var bySession = await useCases.Run<IdentifyBySession, Actor>(new(token, origin), context.RequestAborted);
            if (!bySession.IsRefused)
            {
                if (isApi && !IsSafe(context.Request.Method) && !IsSignIn(context) && !IsOurPage(context.Request, token))
                {
                    await new RefusedResult(new Denied($"The request is signed in by cookie but its header {CsrfHeader} does not fit.", "Send the value of the cookie Octopus-Csrf-Token_… in it.")).ExecuteAsync(context);
                    return;
                }
                SignIn(context, current, bySession.Value, token);
            }
        }
        if (isApi && current.Actor.User is null && context.GetEndpoint() is not null && !IsOpen(context))
        {
            // Use cases would refuse too, but only after a stranger's body was read.
            await new RefusedResult(new Unauthenticated("You are not signed in.", "Sign in, or send an API key in the header X-Octopus-ApiKey.")).ExecuteAsync(context);
            return;
        }
        await next(context);
    }

    private static void SignIn(HttpContext context, CurrentActor current, Actor actor, string? token)
    {
        current.Actor = actor;
        context.User = ActorPrincipal.Of(actor, token);
    }

    private static bool IsOpen(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsSignIn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<BeginsSession>() is not null;

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOurPage(HttpRequest request, string token) => KeyText.Same(request.Headers[CsrfHeader].ToString(), KeyText.CsrfToken(token));
}
