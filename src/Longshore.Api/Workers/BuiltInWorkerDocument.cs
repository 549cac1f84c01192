using Longshore.Application.Workers;

namespace Longshore.Api.Workers;

internal sealed record BuiltInWorkerDocument(string Name, bool IsEnabled, string? RunAs, string Host, string OperatingSystem, string Architecture, int Processors)
{
    public static BuiltInWorkerDocument From(BuiltInWorker worker) =>
        new("Built-in worker", worker.IsEnabled, worker.RunAs, worker.Host, worker.OperatingSystem, worker.Architecture, worker.Processors);
}
