using Longshore.Domain.Workers;

namespace Longshore.Api.Machines;

/// <summary>The older word for a machine's state, which clients still check against a closed list.</summary>
internal static class MachineStatus
{
    public static string Of(HealthStatus health, bool isDisabled) => isDisabled ? "Disabled" : health switch
    {
        HealthStatus.Unknown => "Unknown",
        HealthStatus.Healthy or HealthStatus.HasWarnings or HealthStatus.Unhealthy => "Online",
        HealthStatus.Unavailable => "Offline",
    };
}
