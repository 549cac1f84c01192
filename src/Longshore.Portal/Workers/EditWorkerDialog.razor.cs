using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Workers;

/// <summary>Name, pools and switch of a worker.</summary>
public sealed partial class EditWorkerDialog
{
    private readonly HashSet<WorkerPoolId> chosen = [];
    private string name = "";
    private bool isDisabled;
    private Refusal? refusal;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;
    [Parameter, EditorRequired] public WorkerId Worker { get; set; }

    private async Task<Result<EditedWorker>> Read(CancellationToken cancel)
    {
        var worker = await UseCases.Run<GetWorker, Worker>(new(Space.Id, Worker), cancel);
        if (worker.IsRefused) return worker.Refusal;
        var pools = await UseCases.Run<ListWorkerPools, Page<WorkerPool>>(new(Space.Id, Listing.All), cancel);
        return pools.IsRefused ? pools.Refusal : new EditedWorker(worker.Value, pools.Value.Items);
    }

    private void Take(EditedWorker edited)
    {
        (name, isDisabled) = (edited.Worker.Name, edited.Worker.IsDisabled);
        chosen.UnionWith(edited.Worker.Pools);
    }

    private async Task Save()
    {
        var draft = new WorkerDraft { Name = name, Pools = [.. chosen.Select(pool => pool.ToString())], IsDisabled = isDisabled };
        refusal = (await UseCases.Run<UpdateWorker, Worker>(new(Space.Id, Worker, draft), CancellationToken.None)).Refusal;
        if (refusal is null) Dialog.Close();
    }
}

/// <summary>A worker that is edited, and the pools it may be in.</summary>
public sealed record EditedWorker(Worker Worker, ImmutableArray<WorkerPool> Pools);
