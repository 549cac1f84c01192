namespace Longshore.Domain.Workers;

/// <summary>What a step asks of a worker's container engine (workers.md §4.9.7).</summary>
public enum ContainerDemand
{
    /// <summary>It runs on the worker itself.</summary>
    None,

    /// <summary>It runs in an image from a feed.</summary>
    Image,

    /// <summary>It runs in an image that is built on the worker first.</summary>
    InlineBuild,
}
