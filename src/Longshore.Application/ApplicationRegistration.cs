using Longshore.Application.Audit;
using Longshore.Application.Security;
using Longshore.Application.Server;
using Longshore.Application.Spaces;
using Longshore.Application.Startup;
using Longshore.Application.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Longshore.Application;

public static class ApplicationRegistration
{
    /// <summary>Registers every use case of this assembly, and the door to them.</summary>
    public static IServiceCollection AddLongshoreApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentActor>().AddScoped<UseCases>();
        services.AddSingleton<AuditTrail>().AddSingleton<SpaceDirectory>();
        services.AddSingleton<Credentials>().AddSingleton<Passwords>().AddSingleton<SignInThrottle>().AddSingleton<SessionCookies>();
        services.AddSingleton<Installation>().AddSingleton<AgentStates>();
        services.AddOptions<AdminOptions>().BindConfiguration("Longshore:Admin").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<NodeOptions>().BindConfiguration("Longshore").BindConfiguration("Longshore:Cluster").ValidateDataAnnotations().ValidateOnStart();
        var handlers =
            from type in typeof(UseCases).Assembly.GetTypes()
            where type is { IsAbstract: false, IsClass: true }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IHandler<,>)
            select (contract, type);
        foreach (var (contract, type) in handlers) services.AddScoped(contract, type);
        return services;
    }
}
