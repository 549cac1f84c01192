using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Api.Machines;

/// <summary>The older word for a machine's state, which clients still check against a closed list.</summary>
internal static class MachineStatus
{
    /// <summary>What the last check found, for people.</summary>
    public static string SummaryOf(ICheckedMachine machine) => machine.StatusSummary ?? "Its health has not been checked yet.";

    public static string Of(ICheckedMachine machine) => machine.IsDisabled ? "Disabled" : machine.Health switch
    {
        HealthStatus.Unknown => "Unknown",
        HealthStatus.Healthy or HealthStatus.HasWarnings or HealthStatus.Unhealthy => "Online",
        HealthStatus.Unavailable => "Offline",
    };
}
