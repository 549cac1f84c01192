using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Pools;

/// <summary>Adds a worker: shows the one command to paste, and waits until the machine has joined.</summary>
public sealed partial class AddWorkerDialog
{
    private ImmutableArray<WorkerPool> pools = [];
    private ImmutableHashSet<WorkerId> before = [];
    private string pool = "";
    private string mode = "polling";
    private string? command;
    private Worker? arrived;
    private Refusal? refusal;
    private IDisposable? beat;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    public void Dispose() => beat?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        var found = await UseCases.Run<ListWorkerPools, Page<WorkerPool>>(new(Space.Id, Listing.All), CancellationToken.None);
        refusal = found.Refusal;
        if (found.IsRefused) return;
        pools = found.Value.Items;
        pool = pools.FirstOrDefault(one => one.IsDefault)?.Id.ToString() ?? "";
    }

    private async Task Make()
    {
        before = [.. (await Workers()).Select(worker => worker.Id)];
        var made = await UseCases.Run<CreateJoinToken, JoinTokenMade>(new(Space.Id, new() { Name = "Portal", Pools = [pool], MaxUses = 1 }), CancellationToken.None);
        refusal = made.Refusal;
        if (made.IsRefused) return;
        var name = pools.First(one => one.Id.ToString() == pool).Name;
        command = $"./longshore-agent join --token {made.Value.Text} --name $(hostname) --pool '{name.Replace("'", "'\\''", StringComparison.Ordinal)}'{(mode == "listening" ? " --mode listening" : "")} && ./longshore-agent run";
        beat = Heartbeat.Listen(() => _ = InvokeAsync(Look));
    }

    /// <summary>Once a second until it has come.</summary>
    private async Task Look()
    {
        if (arrived is not null) return;
        arrived = (await Workers()).FirstOrDefault(worker => !before.Contains(worker.Id) && worker.Pools.Any(one => one.ToString() == pool));
        if (arrived is not null) StateHasChanged();
    }

    private async Task<ImmutableArray<Worker>> Workers()
    {
        var found = await UseCases.Run<ListWorkers, Page<Worker>>(new(Space.Id, Listing.All), CancellationToken.None);
        return found.IsRefused ? [] : found.Value.Items;
    }
}
