using Longshore.Orchestration.Workers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Longshore.Server.Running;

/// <summary>One line per listener, then the line that scripts wait for (programs.md §2).</summary>
internal static class ReadyAnnouncement
{
    public static void Print(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses) Console.WriteLine($"Listening on {address}");
        if (app.Services.GetRequiredService<WorkerFleet>().CommsPort is { } port) Console.WriteLine($"Listening on port {port} for workers that dial in");
        Console.WriteLine($"Longshore is ready at {addresses.First()}");
    }
}
