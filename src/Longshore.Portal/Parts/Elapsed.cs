using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Parts;

/// <summary>Time from <see cref="From"/> to <see cref="To"/>; a running clock while there is no end.</summary>
public sealed class Elapsed : TickingText
{
    [Parameter, EditorRequired] public DateTimeOffset From { get; set; }
    [Parameter] public DateTimeOffset? To { get; set; }

    protected override bool GoesOn => To is null;
    protected override string Hint => $"{Local.Full(From)} ({LocalTime.Utc(From)})";

    protected override string TextAt(DateTimeOffset now) => To is { } end ? Spoken.Duration(end - From) : Spoken.Clock(now - From);
}
