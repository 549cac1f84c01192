using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Parts;

/// <summary>How long ago something was, such as <c>20 m ago</c>; the exact time on hover.</summary>
public sealed class Ago : TickingText
{
    [Parameter, EditorRequired] public DateTimeOffset At { get; set; }

    protected override bool GoesOn => Heartbeat.Now - At < TimeSpan.FromDays(1);
    protected override string Hint => $"{Local.Full(At)} ({LocalTime.Utc(At)})";

    protected override string TextAt(DateTimeOffset now) => Spoken.Ago(At, now, Local.Zone);
}
