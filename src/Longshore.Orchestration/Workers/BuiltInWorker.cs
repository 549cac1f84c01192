using System.Collections.Immutable;
using System.Runtime.Versioning;
using Longshore.Os.Users;
using Longshore.Storage;
using Longshore.Transports;
using Longshore.Transports.BuiltIn;
using Longshore.WorkerHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Workers;

/// <summary>Opens the built-in worker: its runs lie under <c>work/</c> of the data directory (programs.md §5), those of another user under a folder of that user.</summary>
internal static class BuiltInWorker
{
    /// <exception cref="PlatformNotSupportedException">The server runs on something else than Linux.</exception>
    public static IWorkerSession Open(IServiceProvider services)
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("The built-in worker needs Linux. Switch it off (Longshore:BuiltInWorker:Enabled) and use external workers.");
        var data = Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory);
        return Open(data, services.GetRequiredService<IOptions<BuiltInWorkerOptions>>().Value, services.GetRequiredService<TimeProvider>());
    }

    [SupportedOSPlatform("linux")]
    internal static ITakesUpRuns Open(string data, BuiltInWorkerOptions options, TimeProvider time)
    {
        var users = new BuiltInUsers(data);
        var executor = options.ExecutorPath ?? BuiltInSession.DefaultExecutorPath;
        var user = options.RunAs is { Length: > 0 } name ? OsUser.Find(name) : null;
        if (user is null || user.Number == OsUser.OwnNumber)
        {
            var own = Own(data, executor, options.Enabled ? 1 : 0, time);
            return users.Known.IsEmpty ? own.Worker : new BuiltInRooms(own.Worker, EarlierUsers(users, executor, present: null));
        }
        var root = users.RootOf(user.Name, user.Home, options.WorkDirectory);
        return new BuiltInRooms(UserWorker(user, root, executor), [Own(data, executor, 0, time), .. EarlierUsers(users, executor, root)]);
    }

    [SupportedOSPlatform("linux")]
    private static ImmutableArray<BuiltInRoom> EarlierUsers(BuiltInUsers users, string executor, string? present) =>
    [
        .. from known in users.Known
           where known.Root != present
           let user = OsUser.Find(known.User)
           where user is not null
           select new BuiltInRoom(known.Root, UserWorker(user, known.Root, executor)),
    ];

    [SupportedOSPlatform("linux")]
    private static BuiltInRoom Own(string data, string executor, int standby, TimeProvider time)
    {
        var options = new RunHostOptions { Root = Path.Combine(data, "work"), ExecutorPath = executor, Standby = standby };
        return new(options.Root, new BuiltInSession(new RunHost(options, time)));
    }

    [SupportedOSPlatform("linux")]
    private static UserSession UserWorker(OsUser user, string root, string executor) => new(new RunAs(user, root, Path.GetFullPath(executor), LoginUmask.OfMachine()));
}
