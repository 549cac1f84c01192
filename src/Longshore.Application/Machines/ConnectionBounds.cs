using Longshore.Domain.Machines.Policies;

namespace Longshore.Application.Machines;

/// <summary>What a user may say about the connections of a policy. Null: not said.</summary>
public sealed record ConnectionBounds
{
    public TimeSpan? ConnectTimeout { get; init; }
    public int? RetryCount { get; init; }
    public TimeSpan? RetryPause { get; init; }
    public TimeSpan? RetryLimit { get; init; }
    public TimeSpan? PollingQueueTimeout { get; init; }
    public TimeSpan? PollingWorkTimeout { get; init; }

    internal ConnectionPolicy Onto(ConnectionPolicy before) => new()
    {
        ConnectTimeout = ConnectTimeout ?? before.ConnectTimeout,
        RetryCount = RetryCount ?? before.RetryCount,
        RetryPause = RetryPause ?? before.RetryPause,
        RetryLimit = RetryLimit ?? before.RetryLimit,
        PollingQueueTimeout = PollingQueueTimeout ?? before.PollingQueueTimeout,
        PollingWorkTimeout = PollingWorkTimeout ?? before.PollingWorkTimeout,
    };
}
