using System.Collections.Immutable;
using Longshore.Portal.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>One line of a log. It renders again only when something about it has changed: most of a screen stays as it is.</summary>
public sealed partial class LogLineRow
{
    private (LogLine, string?, bool) drawn;
    private bool changed = true;
    private ImmutableArray<LogSpan> spans = [];

    [Inject] private LocalTime Local { get; set; } = null!;

    [Parameter, EditorRequired] public LogLine Line { get; set; } = null!;

    /// <summary>Text to mark, or null.</summary>
    [Parameter] public string? Query { get; set; }
    [Parameter] public bool IsSelected { get; set; }
    [Parameter, EditorRequired] public string Href { get; set; } = "";

    /// <summary>The number was clicked; true: with Shift, to reach from the line chosen before to this one.</summary>
    [Parameter] public EventCallback<(long Number, bool Extend)> OnSelect { get; set; }

    protected override void OnParametersSet()
    {
        changed = drawn != (Line, Query, IsSelected);
        if (!changed) return;
        if (!ReferenceEquals(drawn.Item1, Line) || drawn.Item2 != Query) spans = LogSpan.Of(Line.Text, Query);
        drawn = (Line, Query, IsSelected);
    }

    protected override bool ShouldRender() => changed;

    private Task Select(MouseEventArgs click) => OnSelect.InvokeAsync((Line.Number, click.ShiftKey));
}
