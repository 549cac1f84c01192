using Longshore.Domain.Refusals;

namespace Longshore.Domain.Deployments;

/// <summary>When a deployment may start (workers.md §9.5).</summary>
/// <param name="Start">Not before.</param>
/// <param name="Expiry">Given up when it has not started by then; null: never.</param>
public readonly record struct DeploymentSchedule(DateTimeOffset Start, DateTimeOffset? Expiry)
{
    /// <summary>How far ahead a deployment can be scheduled.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(30);

    /// <summary>How long a scheduled deployment without an expiry of its own waits for its turn.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromDays(1);

    /// <param name="start">Null or past: at once.</param>
    /// <param name="startField">Named by the refusal, as <paramref name="expiryField"/> is.</param>
    public static Result<DeploymentSchedule> Of(DateTimeOffset? start, DateTimeOffset? expiry, DateTimeOffset now, string startField, string expiryField)
    {
        if (start > now + Furthest) return new Invalid(startField, "The time lies more than 30 days ahead.", "Choose an earlier time.");
        var at = start is { } wished && wished > now ? wished : now;
        if (expiry <= at) return new Invalid(expiryField, "The deployment would expire before it may start.", "Choose a time after its start, or leave it out.");
        return new DeploymentSchedule(at, expiry ?? (at > now ? at + UsualPatience : null));
    }
}
