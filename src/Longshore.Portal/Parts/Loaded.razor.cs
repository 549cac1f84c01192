using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Parts;

/// <summary>Shows what was read: a placeholder before it is there, the refusal if there is one, the old value while a new one comes.</summary>
public sealed partial class Loaded<T> : IDisposable where T : class
{
    private readonly CancellationTokenSource gone = new();
    private PersistingComponentStateSubscription persisting;
    private string? shownKey;
    private T? value;
    private Refusal? refusal;
    private IDisposable? beat;
    private bool isBeating;

    [Inject] private PersistentComponentState State { get; set; } = null!;
    [Inject] private Handover Handover { get; set; } = null!;
    [Inject] private Heartbeat Heartbeat { get; set; } = null!;
    [Inject] private LiveLoops Loops { get; set; } = null!;

    /// <summary>Names what is read, with all that it depends on: another key is read anew.</summary>
    [Parameter, EditorRequired] public string Key { get; set; } = "";
    [Parameter, EditorRequired] public Func<CancellationToken, Task<Result<T>>> Load { get; set; } = null!;
    [Parameter, EditorRequired] public RenderFragment<T> ChildContent { get; set; } = null!;

    /// <summary>Raised with each value that was read, before it is shown.</summary>
    [Parameter] public EventCallback<T> OnLoaded { get; set; }

    /// <summary>Heading of a page whose own heading comes with what is read: shown when that is refused.</summary>
    [Parameter] public string? Title { get; set; }

    /// <summary>Reads again each second: for what changes and announces nothing.</summary>
    [Parameter] public bool IsLive { get; set; }

    /// <summary>Height of the placeholder, in lines.</summary>
    [Parameter] public int Rows { get; set; } = 6;

    /// <summary>Reads again; what is shown stays until the answer is there.</summary>
    public async Task Reload()
    {
        // A dialog that led to another page ends after the page that opened it.
        if (gone.IsCancellationRequested) return;
        var asked = Key;
        var answer = await Load(gone.Token);
        if (asked != Key) return;
        refusal = answer.Refusal;
        if (!answer.IsRefused) await Take(answer.Value);
        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shownKey == Key) return;
        var first = shownKey is null;
        shownKey = Key;
        if (first)
        {
            persisting = State.RegisterOnPersisting(Persist);
            if (State.TryTakeFromJson<string>(Slot, out var token) && Handover.TryTake<T>(token, out var handed))
            {
                await Take(handed);
                return;
            }
        }
        try
        {
            await Reload();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page went away while it was read.
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && IsLive) beat = Heartbeat.Listen(() => _ = InvokeAsync(Beat));
    }

    public void Dispose()
    {
        beat?.Dispose();
        gone.Cancel();
        gone.Dispose();
        persisting.Dispose();
    }

    /// <summary>Never two at once: a slow answer makes the beat slower.</summary>
    private async Task Beat()
    {
        if (isBeating || gone.IsCancellationRequested) return;
        isBeating = true;
        try
        {
            await Reload();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page went away meanwhile.
        }
        catch (Exception broken)
        {
            Loops.DrawingFailed(broken);
        }
        finally
        {
            isBeating = false;
        }
    }

    private string Slot => $"loaded:{Key}";

    private Task Take(T read)
    {
        value = read;
        return OnLoaded.InvokeAsync(read);
    }

    private Task Persist()
    {
        if (value is not null && Handover.Keep(value) is { } token) State.PersistAsJson(Slot, token);
        return Task.CompletedTask;
    }
}
