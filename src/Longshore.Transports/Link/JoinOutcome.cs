namespace Longshore.Transports.Link;

/// <summary>What came of a wish to join.</summary>
public abstract record JoinOutcome
{
    private JoinOutcome()
    {
    }

    /// <summary>The agent is worker or deployment target <paramref name="Worker"/> from now on.</summary>
    public sealed record Joined(string Worker) : JoinOutcome;

    /// <summary>It is not.</summary>
    /// <param name="Says">What is wrong, a sentence.</param>
    /// <param name="Mend">How to mend it.</param>
    public sealed record Refused(string Says, string Mend) : JoinOutcome;
}
