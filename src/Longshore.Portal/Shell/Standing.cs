using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Tasks;
using Longshore.Application.Workers;
using Longshore.Domain.Tasks;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;

namespace Longshore.Portal.Shell;

/// <summary>What the frame around every page tells: how many tasks wait or run, and how the workers are. What may not be seen is null.</summary>
public sealed class Standing(UseCases useCases, CurrentSpace space)
{
    /// <summary>Tasks of the space that have not ended.</summary>
    public int? ActiveTasks { get; private set; }

    public WorkersStanding? Workers { get; private set; }

    /// <summary>Reads both anew.</summary>
    public async Task Read(CancellationToken cancel)
    {
        await CountTasks(cancel);
        var workers = await useCases.Run<ListWorkers, Page<Worker>>(new(space.Id, Listing.All), cancel);
        var builtIn = await useCases.Run<DescribeBuiltInWorker, BuiltInWorker>(new(), cancel);
        Workers = workers.IsRefused ? null : WorkersStanding.Of(workers.Value.Items, builtIn.IsRefused ? null : builtIn.Value);
    }

    public async Task CountTasks(CancellationToken cancel)
    {
        // Only the total is wanted, no row of it.
        var tasks = await useCases.Run<ListTasks, Page<ServerTask>>(new(space.Id, new() { Take = 0 }) { Active = true }, cancel);
        ActiveTasks = tasks.IsRefused ? null : tasks.Value.Total;
    }
}
