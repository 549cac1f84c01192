using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Portal.Parts;
using Longshore.Portal.Workers;

namespace Longshore.Portal.Pools;

/// <summary>Every pool in its order: how it stands, what becomes of its steps, and what can be done with it.</summary>
public sealed partial class PoolsPage
{
    private Loaded<FleetScene>? loaded;
    private FleetScene? shown;
    private Refusal? refusal;

    private void Show(FleetScene read) => shown = read;

    private async Task Add()
    {
        if (await Actions.Add()) await Refresh(null);
    }

    private async Task Edit(WorkerPool pool)
    {
        if (await Actions.Edit(pool)) await Refresh(null);
    }

    private async Task MakeDefault(WorkerPool pool) => await Refresh(await Actions.MakeDefault(pool));

    private async Task Move(WorkerPool pool, int by) => await Refresh(await Actions.Move(shown!.Pools, pool, by));

    private async Task Delete(WorkerPool pool) => await Refresh((await Actions.Delete(pool)).Refusal);

    private async Task Refresh(Refusal? refused)
    {
        refusal = refused;
        if (loaded is not null) await loaded.Reload();
    }
}
