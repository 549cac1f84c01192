using Longshore.Domain.Machines;

namespace Longshore.Domain.Workers;

/// <summary>Where a step runs, decided while planning (workers.md §2.4-2.6). Closed family.</summary>
public abstract record StepLocation
{
    private StepLocation()
    {
    }

    /// <summary>In the server process: it needs no worker, and the switch of the built-in worker does not matter.</summary>
    /// <param name="OnBehalfOf">Target whose turn it is in a rolling step; null: none.</param>
    public sealed record InServer(StepTarget? OnBehalfOf) : StepLocation;

    /// <summary>On the target itself; for an offline drop the server writes the step there and nothing is run.</summary>
    /// <param name="Target">Null: on each target of the step, none of which is looked at.</param>
    /// <param name="IgnoresContainer">The step asks for a container, which such a target does not offer: say so in the log with <see cref="ContainerIgnored"/>.</param>
    public sealed record OnTarget(StepTarget? Target, bool IgnoresContainer) : StepLocation
    {
        /// <summary>Code of the warning.</summary>
        public const string ContainerIgnored = "CONTAINER_IGNORED";

        /// <summary>Full sentences for the log; null: there is nothing to warn of.</summary>
        public string? Warning => IgnoresContainer
            ? $"The step's container is ignored, because the step runs on {Target?.Name ?? "its targets"} itself. Run it on a worker on behalf of the target to use the container."
            : null;
    }

    /// <summary>On a worker of a pool, which is resolved next.</summary>
    /// <param name="OnBehalfOf">Target whose variables apply; null: the step runs once, for no target.</param>
    public sealed record OnWorker(StepTarget? OnBehalfOf) : StepLocation;
}
