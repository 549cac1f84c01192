using System.Diagnostics;
using System.Reflection;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Application;

/// <summary>The one door to all use cases: checks the permission, traces, then calls the handler.</summary>
public sealed class UseCases(IServiceProvider services, CurrentActor current)
{
    private static readonly ActivitySource Trace = new("Longshore.Application");

    public async Task<Result<TAnswer>> Run<TRequest, TAnswer>(TRequest request, CancellationToken cancel) where TRequest : class
    {
        var actor = current.Actor;
        if (RequestPermission<TRequest>.Refuse(actor) is { } refusal) return refusal;
        using var span = Trace.StartActivity(typeof(TRequest).Name);
        return await services.GetRequiredService<IHandler<TRequest, TAnswer>>().Handle(request, actor, cancel);
    }

    private static class RequestPermission<TRequest>
    {
        private static readonly bool Open = typeof(TRequest).GetCustomAttribute<OpenToAllAttribute>() is not null;

        // A request without a stated permission is closed to all but administrators, so forgetting one opens nothing.
        private static readonly Permission Needed = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission ?? Permission.AdministerSystem;

        public static Refusal? Refuse(Actor actor)
        {
            if (Open || actor.May(Needed)) return null;
            return actor.User is null
                ? new Unauthenticated("You are not signed in.", "Sign in, or send an API key in the header X-Octopus-ApiKey.")
                : new Denied($"{actor.Username} lacks the permission {Needed}.", "Ask an administrator to grant it.");
        }
    }
}
