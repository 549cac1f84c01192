using System.Collections.Immutable;
using System.Globalization;
using Longshore.Portal.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>The log of a task: any number of lines, of which only those near the screen are in the page.</summary>
public sealed partial class LogViewer
{
    private const double RowPixels = 20;

    // Browsers lose track of boxes higher than about 17 million pixels; very long logs get lower spacers instead.
    private const double HighestSpace = 12_000_000;
    private static readonly TimeSpan BetweenRenders = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource gone = new();
    private LogSession session = null!;
    private LiveLoop loop = null!;
    private ElementReference scroll;
    private DotNetObjectReference<LogViewer>? self;
    private IJSObjectReference? module;
    private IJSObjectReference? attached;
    private bool rendering;
    private bool wrap;
    private string rowPixels = "20";
    private LogSelection? wanted;

    [Inject] private IJSRuntime Script { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private ILogger<LogViewer> Log { get; set; } = null!;

    [Parameter, EditorRequired] public ILogSource Source { get; set; } = null!;
    [Parameter, EditorRequired] public ImmutableArray<LogSection> Sections { get; set; } = [];

    /// <summary>Address of the page without fragment; lines add <c>#L12</c>.</summary>
    [Parameter, EditorRequired] public string Address { get; set; } = "";
    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public LogDetail Detail { get; set; } = LogDetail.Info;

    /// <summary>Node of the only section to show; null: all.</summary>
    [Parameter] public string? Only { get; set; }

    /// <summary>The task still runs: more lines will come.</summary>
    [Parameter] public bool IsLive { get; set; }

    /// <summary>Lines that the address names.</summary>
    [Parameter] public LogSelection? Selection { get; set; }

    [Parameter] public EventCallback<LogDetail> OnDetail { get; set; }
    [Parameter] public EventCallback<LogSelection?> OnSelection { get; set; }

    protected override void OnInitialized()
    {
        session = new LogSession(Source, Time);
        loop = new LiveLoop(Time, Log);
        session.Follow(IsLive && Selection is null);
    }

    protected override async Task OnParametersSetAsync()
    {
        session.Arrange(Sections);
        if (session.Detail != Detail || session.Only != Only)
        {
            session.Choose(Detail, Only);
            RestartSearch();
        }
        if (!IsLive && session.Follows && session.Book.IsComplete) session.Follow(false);
        if (Selection != session.Selection)
        {
            wanted = Selection;
            session.Select(Selection);
        }
        await Refresh();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        loop.Start(cancel => InvokeAsync(() => session.Book.Follow(Changed, cancel)));
        self = DotNetObjectReference.Create(this);
        module = await Script.InvokeAsync<IJSObjectReference>("import", gone.Token, "./_content/Longshore.Portal/js/log.js");
        attached = await module.InvokeAsync<IJSObjectReference>("attach", gone.Token, scroll, self);
    }

    /// <summary>The browser tells which rows are in view.</summary>
    [JSInvokable]
    public async Task Look(long first, int count)
    {
        session.Look(first, count);
        await Refresh();
        StateHasChanged();
    }

    /// <summary>The browser tells that the reader left the end, or came back to it.</summary>
    [JSInvokable]
    public async Task Follow(bool follows)
    {
        session.Follow(follows && IsLive);
        await Refresh();
        StateHasChanged();
    }

    /// <summary>A key was pressed outside of any box.</summary>
    [JSInvokable]
    public async Task Press(string key)
    {
        await (key switch
        {
            "n" when search is not null => StepSearch(true),
            "N" when search is not null => StepSearch(false),
            "n" or "e" => StepError(true),
            "N" or "E" => StepError(false),
            _ => Task.CompletedTask,
        });
        if (key == "w") wrap = !wrap;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        await loop.DisposeAsync();
        try
        {
            if (attached is not null) await attached.InvokeVoidAsync("detach");
            if (attached is not null) await attached.DisposeAsync();
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has left, and with it all that was attached.
        }
        self?.Dispose();
        gone.Dispose();
    }

    // Lines come in any number of batches; the page is drawn at once, and then at most ten times a second.
    private void Changed()
    {
        if (rendering || gone.IsCancellationRequested) return;
        rendering = true;
        _ = InvokeAsync(DrawUntilQuiet);
    }

    private async Task DrawUntilQuiet()
    {
        try
        {
            long drawn;
            do
            {
                drawn = session.Book.Tally.Lines;
                if (wanted is { } lines && await session.Reveal(lines, gone.Token)) wanted = null;
                await AdvanceSearch();
                await Refresh();
                StateHasChanged();
                await Task.Delay(BetweenRenders, Time, gone.Token);
            }
            while (drawn != session.Book.Tally.Lines || SearchIsBehind);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The viewer was closed between two drawings.
        }
        catch (Exception broken)
        {
            Log.DrawingFailed(broken);
        }
        finally
        {
            rendering = false;
        }
    }

    private async Task Refresh()
    {
        await session.Refresh(gone.Token);
        var pixels = session.Outline.Rows == 0 ? RowPixels : Math.Min(RowPixels, HighestSpace / session.Outline.Rows);
        rowPixels = pixels.ToString("0.####", CultureInfo.InvariantCulture);
    }

    private async Task Toggle(string node)
    {
        session.Toggle(node);
        session.Follow(false);
        await Refresh();
    }

    private Task SelectLine((long Number, bool Extend) click) =>
        Choose(click.Extend && session.Selection is { } chosen ? LogSelection.Between(chosen.From, click.Number) : new LogSelection(click.Number, click.Number));

    private Task Choose(LogSelection? selection)
    {
        session.Select(selection);
        session.Follow(session.Follows && selection is null);
        return OnSelection.InvokeAsync(selection);
    }

    private async Task CopyLines()
    {
        if (session.Selection is { } chosen && module is not null) await module.InvokeVoidAsync("copy", gone.Token, await session.Book.Text(chosen, gone.Token));
    }

    private string LineHref(long number) => $"{Address}#L{number}";

    private string AddressOf(LogSelection lines) => $"{Address}#{lines}";

    private string Pixels(long rows) => (Math.Max(0, rows) * double.Parse(rowPixels, CultureInfo.InvariantCulture)).ToString("0", CultureInfo.InvariantCulture) + "px";

    private string LineWords => session.Detail == LogDetail.Everything || session.Outline.LinesOf.Sum() == session.Book.Tally.Lines
        ? Spoken.Many(session.Outline.LinesOf.Sum(), "line")
        : $"{Spoken.Count(session.Outline.LinesOf.Sum())} of {Spoken.Many(session.Book.Tally.Lines, "line")}";

    private string EmptyWords => !session.Book.IsComplete && session.Book.Tally.Lines == 0
        ? IsLive ? "No line yet. Lines appear here as they come." : "Reading the log…"
        : session.Book.Tally.Lines == 0 ? "This task wrote no log." : "The level above hides all lines here. Choose “Everything” to see them.";

    private static string LevelWords(LogDetail level) => level switch
    {
        LogDetail.Everything => "Everything",
        LogDetail.Info => "Info and above",
        LogDetail.Warnings => "Warnings and errors",
        LogDetail.Errors => "Errors only",
    };
}
