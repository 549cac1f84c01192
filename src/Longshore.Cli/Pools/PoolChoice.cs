using Longshore.Cli.Complaints;
using Longshore.Client;
using Longshore.Client.Pools;

namespace Longshore.Cli.Pools;

/// <summary>Finds the pool a person means.</summary>
internal static class PoolChoice
{
    /// <summary>The pool with this id, name or slug, or the default one when none is named.</summary>
    /// <exception cref="Complaint">There is none.</exception>
    public static async Task<WorkerPoolDocument> Find(SpaceClient space, string? wanted, CancellationToken cancel)
    {
        var pools = await space.Pools.All(cancel);
        var found = wanted is null
            ? pools.FirstOrDefault(p => p.IsDefault)
            : pools.FirstOrDefault(p => Is(p.Id, wanted) || Is(p.Name, wanted) || Is(p.Slug, wanted));
        return found ?? throw Complaint.Failed(
            wanted is null ? "this space has no default worker pool" : $"there is no worker pool '{wanted}' in this space",
            "longshore pool list shows them; choose one with --pool");
    }

    private static bool Is(string? name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
