using Longshore.Storage;
using Longshore.Transports;
using Longshore.Transports.BuiltIn;
using Longshore.WorkerHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Workers;

/// <summary>Opens the built-in worker: its runs lie under <c>work/</c> of the data directory (programs.md §5).</summary>
internal static class BuiltInWorker
{
    /// <exception cref="PlatformNotSupportedException">The server runs on something else than Linux.</exception>
    public static IWorkerSession Open(IServiceProvider services)
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("The built-in worker needs Linux. Switch it off (Longshore:BuiltInWorker:Enabled) and use external workers.");
        var data = services.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory;
        var worker = services.GetRequiredService<IOptions<BuiltInWorkerOptions>>().Value;
        var options = new RunHostOptions
        {
            Root = Path.Combine(Path.GetFullPath(data), "work"),
            ExecutorPath = worker.ExecutorPath ?? BuiltInSession.DefaultExecutorPath,
            Standby = worker.Enabled ? 1 : 0,
        };
        return new BuiltInSession(new RunHost(options, services.GetRequiredService<TimeProvider>()));
    }
}
