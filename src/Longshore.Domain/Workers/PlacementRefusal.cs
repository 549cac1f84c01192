using Longshore.Domain.Refusals;

namespace Longshore.Domain.Workers;

/// <summary>A step finds no place to run.</summary>
/// <param name="Field">Property of the action, target or space that is to be mended.</param>
public sealed record PlacementRefusal(PlacementCode Code, string Field, string Says, string Mend) : Conflict(Field, Says, Mend)
{
    public WakeUps WakesOn => Code.WakesOn();

    /// <summary>A run may wait for the mend, up to a limit, and fail only then; false: waiting is no use, it fails at once.</summary>
    public bool TimeMends => WakesOn != WakeUps.None;
}
