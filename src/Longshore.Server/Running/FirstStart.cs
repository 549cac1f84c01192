using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Application.Startup;

namespace Longshore.Server.Running;

/// <summary>Makes what every installation has; a no-op after the first start.</summary>
internal static class FirstStart
{
    public static async Task Run(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.Server;
        var made = await scope.ServiceProvider.GetRequiredService<UseCases>().Run<BootstrapServer, Bootstrapped>(new BootstrapServer(), cancel);
        if (made.IsRefused) throw new InvalidOperationException(made.Refusal.ToString());
        if (made.Value.RandomPassword is { } password)
            Console.WriteLine($"Sign in as {made.Value.Username} with the password {password} (shown only now).");
    }
}
