using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>How the contact to the worker of one run stands.</summary>
internal sealed class Contact(RunLoop loop, StepRun step)
{
    private const double LongestPause = 5;

    private double pause = 0.2;

    public StepRun Step { get; } = step;

    /// <summary>
    /// A start may have reached the worker: then the ticket belongs to it, and to nobody else, for ever. It has not only while this very process gave the
    /// ticket and every try of it surely failed; what an earlier process tried is not known.
    /// </summary>
    public bool MayHaveStarted { get; private set; } = !loop.HasGiven(step.Ticket!);

    /// <summary>The run is being cancelled: what has not started need not.</summary>
    public bool IsUnwanted => loop.Run.State == RunState.Cancelling;

    /// <summary>Since when the worker has not been heard of; null: it was lately.</summary>
    public DateTimeOffset? LostSince { get; private set; }

    /// <summary>The worker has the ticket.</summary>
    public void Started()
    {
        MayHaveStarted = true;
        Seen();
    }

    /// <summary>The worker was heard of.</summary>
    public void Seen() => (LostSince, pause) = (null, 0.2);

    /// <summary>A call failed.</summary>
    public void Lost(DateTimeOffset at, bool mayHaveArrived)
    {
        LostSince ??= at;
        MayHaveStarted |= mayHaveArrived;
    }

    /// <summary>How long to wait before the next try: longer each time, with a part by chance so that many runs do not come at once.</summary>
    public TimeSpan NextPause()
    {
        var next = pause * (0.5 + Random.Shared.NextDouble());
        pause = Math.Min(pause * 2, LongestPause);
        return TimeSpan.FromSeconds(next);
    }
}
