using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Workers;

/// <summary>Waits for a worker: until it has joined, and then until its first check tells how it is.</summary>
public sealed partial class Arrival : IDisposable
{
    private Worker? worker;
    private IDisposable? beat;
    private bool isLooking;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private Heartbeat Heartbeat { get; set; } = null!;
    [Inject] private LiveLoops Loops { get; set; } = null!;

    /// <summary>What it joins with; null: it is registered already.</summary>
    [Parameter] public JoinTokenId? Token { get; set; }

    /// <summary>Null: not known before it has joined.</summary>
    [Parameter] public WorkerId? Worker { get; set; }

    /// <summary>What is to be run on the machine; null: nothing.</summary>
    [Parameter] public string? Command { get; set; }

    private string Standing => worker!.Health is HealthStatus.Healthy or HealthStatus.HasWarnings
        ? $"{(Token is null ? "is there" : "has joined")} and can take steps."
        : "was added, but cannot take steps yet. It is checked again each minute.";

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) beat = Heartbeat.Listen(() => _ = InvokeAsync(Look));
    }

    public void Dispose() => beat?.Dispose();

    /// <summary>Once a second, never two at once.</summary>
    private async Task Look()
    {
        if (isLooking) return;
        isLooking = true;
        try
        {
            if (await Id() is not { } id) return;
            var found = await UseCases.Run<GetWorker, Worker>(new(Space.Id, id), CancellationToken.None);
            if (!found.IsRefused) worker = found.Value;
            StateHasChanged();
        }
        catch (Exception broken)
        {
            Loops.DrawingFailed(broken);
        }
        finally
        {
            isLooking = false;
        }
    }

    private async Task<WorkerId?> Id()
    {
        if (Worker is not null || Token is not { } token) return Worker;
        var tokens = await UseCases.Run<ListJoinTokens, Page<JoinToken>>(new(Space.Id, new() { Ids = [token.ToString()] }), CancellationToken.None);
        return tokens.IsRefused ? null : tokens.Value.Items.FirstOrDefault()?.Uses.LastOrDefault()?.Worker;
    }
}
