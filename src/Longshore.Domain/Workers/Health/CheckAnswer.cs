namespace Longshore.Domain.Workers.Health;

/// <summary>How a check went.</summary>
public abstract record CheckAnswer
{
    private CheckAnswer() { }

    /// <summary>The machine answered.</summary>
    public sealed record Reached : CheckAnswer
    {
        public required MachineFacts Facts { get; init; }
        public required long FreeDiskBytes { get; init; }

        /// <summary>How far its clock is ahead of the server's; null: it did not tell.</summary>
        public TimeSpan? ClockAhead { get; init; }

        /// <summary>Null: none was to be run.</summary>
        public ScriptAnswer? Script { get; init; }
    }

    /// <summary>A target that has no machine of its own.</summary>
    public sealed record OnlyNamed : CheckAnswer;

    /// <summary>No contact: nobody answers, or not in time.</summary>
    public sealed record NotReached(string Why) : CheckAnswer;

    /// <summary>Somebody answers and may not be spoken to, or does not let us in: another host key, thumbprint or account.</summary>
    public sealed record NotTrusted(string Why) : CheckAnswer;

    /// <summary>It was reached, and the check could not be carried out.</summary>
    public sealed record Broken(string Why) : CheckAnswer;
}
