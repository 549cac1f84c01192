namespace Longshore.Acceptance.Tests.Cli.Network;

/// <summary>Timers fire fifty times sooner, so that a test does not sit through real back-off.</summary>
public sealed class HurriedTime : TimeProvider
{
    private const int Hurry = 50;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Hurry : dueTime, period);
}
