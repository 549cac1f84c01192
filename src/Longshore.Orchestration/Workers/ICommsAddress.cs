namespace Longshore.Orchestration.Workers;

/// <summary>Knows where agents dial in.</summary>
public interface ICommsAddress
{
    /// <summary>Null: the comms port is off.</summary>
    CommsAddress? Current { get; }
}
