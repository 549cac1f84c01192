using Longshore.Domain.Machines;
using Longshore.Os.Certificates;

namespace Longshore.Orchestration.Workers;

/// <summary>Fields of stored endpoints. They were checked when they were stored; what does not read is as if it were missing.</summary>
internal static class EndpointReading
{
    public const string Listening = "TentaclePassive";
    public const string Polling = "TentacleActive";
    public const string Ssh = "Ssh";

    /// <summary>Of one of our agents, which have SHA-256 thumbprints; null: it is a Tentacle of the vendor, or no agent.</summary>
    public static Thumbprint? AgentThumbprint(this Endpoint endpoint) =>
        endpoint.CommunicationStyle is Listening or Polling && Thumbprint.TryParse(endpoint.Text("Thumbprint"), null, out var thumbprint) ? thumbprint : null;
}
