namespace Longshore.Client.Workers;

/// <summary>How a worker is reached.</summary>
public sealed record WorkerEndpoint
{
    /// <summary>TentaclePassive (listening), TentacleActive (polling), Ssh, None, …</summary>
    public string? CommunicationStyle { get; init; }

    /// <summary>Its address, where it has one.</summary>
    public string? Uri { get; init; }
}
