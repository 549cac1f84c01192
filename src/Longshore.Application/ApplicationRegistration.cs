using Longshore.Application.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Application;

public static class ApplicationRegistration
{
    /// <summary>Registers every use case of this assembly, and the door to them.</summary>
    public static IServiceCollection AddLongshoreApplication(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>().AddScoped<UseCases>();
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
