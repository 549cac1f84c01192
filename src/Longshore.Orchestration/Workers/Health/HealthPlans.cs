using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>Plans health tasks with the machines that are registered now.</summary>
internal sealed class HealthPlans(Store store)
{
    public async Task<RunPlan> Of(ServerTask task, CancellationToken cancel)
    {
        await using var session = store.Read();
        return HealthPlan.Of(task, (await session.Workers.List(new RecordQuery { Space = task.Space, Take = int.MaxValue }, cancel)).Items);
    }
}
