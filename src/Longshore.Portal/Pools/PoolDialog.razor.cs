using Longshore.Application;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Portal.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Pools;

/// <summary>Makes a pool, or changes the name and description of one.</summary>
public sealed partial class PoolDialog
{
    private string name = "";
    private string? description;
    private Refusal? refusal;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The one to change; null: a new one.</summary>
    [Parameter] public WorkerPool? Pool { get; set; }

    protected override void OnInitialized() => (name, description) = (Pool?.Name ?? "", Pool?.Description);

    private async Task Save()
    {
        var draft = new WorkerPoolDraft { Name = name, Description = description };
        var answer = Pool is { } known
            ? await UseCases.Run<UpdateWorkerPool, WorkerPool>(new(Space.Id, known.Id, draft), CancellationToken.None)
            : await UseCases.Run<CreateWorkerPool, WorkerPool>(new(Space.Id, draft), CancellationToken.None);
        refusal = answer.Refusal;
        if (refusal is null) Dialog.Close();
    }
}
