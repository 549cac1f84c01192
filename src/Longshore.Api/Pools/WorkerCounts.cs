using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Api.Pools;

internal static class WorkerCounts
{
    public static Dictionary<string, int> Health(ImmutableArray<Worker> workers) => workers.GroupBy(worker => worker.Health).ToDictionary(group => group.Key.ToString(), group => group.Count());

    public static Dictionary<string, int> Styles(ImmutableArray<Worker> workers) => workers.GroupBy(worker => worker.Endpoint.CommunicationStyle).ToDictionary(group => group.Key, group => group.Count());
}
