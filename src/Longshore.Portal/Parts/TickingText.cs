using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Longshore.Portal.Parts;

/// <summary>A moment or a span of time that goes on; renders only when its text has changed.</summary>
public abstract class TickingText : ComponentBase, IDisposable
{
    private IDisposable? listening;
    private string shown = "";

    [Inject] protected Heartbeat Heartbeat { get; set; } = null!;
    [Inject] protected LocalTime Local { get; set; } = null!;

    /// <summary>What stands there at <paramref name="now"/>.</summary>
    protected abstract string TextAt(DateTimeOffset now);

    /// <summary>For hovering: the exact moment.</summary>
    protected abstract string Hint { get; }

    /// <summary>False: the text will not change any more.</summary>
    protected abstract bool GoesOn { get; }

    protected override void OnParametersSet()
    {
        shown = TextAt(Heartbeat.Now);
        if (!GoesOn) Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (GoesOn) listening ??= Heartbeat.Listen(() => InvokeAsync(Refresh));
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "num");
        builder.AddAttribute(2, "title", Hint);
        builder.AddContent(3, shown);
        builder.CloseElement();
    }

    public void Dispose()
    {
        listening?.Dispose();
        listening = null;
        GC.SuppressFinalize(this);
    }

    private void Refresh()
    {
        var text = TextAt(Heartbeat.Now);
        if (text == shown) return;
        shown = text;
        StateHasChanged();
    }
}
