using Longshore.Application;
using Longshore.Application.Workers;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;
using Longshore.Portal.Shell;

namespace Longshore.Portal.Workers;

/// <summary>What can be done with a worker from wherever it is shown. Each answers the refusal, or null when it was done or left.</summary>
public sealed class WorkerActions(UseCases useCases, CurrentSpace space, Dialogs dialogs)
{
    public Task<bool> Add() => dialogs.Done<AddWorkerDialog>("Add a worker");

    public async Task<Refusal?> Check(WorkerId worker) => (await useCases.Run<CheckWorker, Worker>(new(space.Id, worker), CancellationToken.None)).Refusal;

    /// <summary>Enabling asks nothing; disabling says what it does to what runs.</summary>
    public async Task<Refusal?> Switch(WorkerId worker, string name, bool isDisabled, int running)
    {
        if (isDisabled && !await dialogs.Confirm($"Disable {name}?", DisableSays(running), "Disable the worker")) return null;
        return (await useCases.Run<UpdateWorker, Worker>(new(space.Id, worker, new() { IsDisabled = isDisabled }), CancellationToken.None)).Refusal;
    }

    public Task<bool> Edit(WorkerId worker) => dialogs.Done<EditWorkerDialog>("Edit the worker", (nameof(EditWorkerDialog.Worker), worker));

    /// <returns>Whether it is gone, and the refusal when it is not.</returns>
    public async Task<(bool IsGone, Refusal? Refusal)> Delete(WorkerId worker, string name)
    {
        if (!await dialogs.Confirm($"Delete {name}?", "The server forgets the worker; what it has run stays in the tasks. Its agent is not removed from the machine, and needs a new token to join again.", "Delete the worker")) return (false, null);
        var answer = await useCases.Run<DeleteWorker, Unit>(new(space.Id, worker), CancellationToken.None);
        return (!answer.IsRefused, answer.Refusal);
    }

    private static string DisableSays(int running) => running switch
    {
        0 => "It takes no step any more until it is enabled again. Nothing runs on it now.",
        1 => "It takes no new step until it is enabled again. The step that runs on it now goes on to its end.",
        _ => $"It takes no new step until it is enabled again. The {Spoken.Many(running, "step")} that run on it now go on to their end.",
    };
}
