using Longshore.Cli.Complaints;
using Longshore.Client;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary>Finds the worker a person means.</summary>
internal static class WorkerChoice
{
    /// <exception cref="Complaint">There is none.</exception>
    public static async Task<WorkerDocument> Find(SpaceClient space, string wanted, CancellationToken cancel) =>
        (await space.Workers.All(cancel)).FirstOrDefault(w => Is(w.Id, wanted) || Is(w.Name, wanted))
        ?? throw Complaint.Failed($"there is no worker '{wanted}' in this space", "longshore worker list shows them");

    private static bool Is(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
