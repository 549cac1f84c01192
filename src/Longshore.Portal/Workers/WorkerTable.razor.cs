using System.Collections.Immutable;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Workers;

/// <summary>Workers with their state, what they run now, and what can be done with each.</summary>
public sealed partial class WorkerTable
{
    private readonly HashSet<WorkerId> checking = [];

    [Inject] private WorkerActions Actions { get; set; } = null!;

    [Parameter, EditorRequired] public ImmutableArray<WorkerRow> Rows { get; set; } = [];

    /// <summary>Whose workers these are, read aloud.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Raised after each action, with its refusal or null.</summary>
    [Parameter] public EventCallback<Refusal?> OnDone { get; set; }

    private async Task Check(WorkerId worker)
    {
        if (!checking.Add(worker)) return;
        var refused = await Actions.Check(worker);
        checking.Remove(worker);
        await OnDone.InvokeAsync(refused);
    }

    private async Task Edit(WorkerId worker)
    {
        if (await Actions.Edit(worker)) await OnDone.InvokeAsync(null);
    }

    private async Task Switch(WorkerId worker, WorkerRow row) => await OnDone.InvokeAsync(await Actions.Switch(worker, row.Name, !row.IsDisabled, row.Running.Length));

    private async Task Delete(WorkerId worker, WorkerRow row) => await OnDone.InvokeAsync((await Actions.Delete(worker, row.Name)).Refusal);
}
