namespace Longshore.Domain.Machines;

/// <summary>Which isolation a use of a machine gets.</summary>
public static class Isolation
{
    /// <summary>Variable by which an author lifts or asks for isolation; scoped like any other.</summary>
    public const string BypassVariable = "OctopusBypassDeploymentMutex";

    /// <param name="bypass">Value of <see cref="BypassVariable"/> for the step; anything but true or false counts as not said.</param>
    public static IsolationLevel LevelOf(MachineUse use, string? bypass) => use switch
    {
        MachineUse.StepOnTarget => Shares(bypass, unlessSaid: false),
        MachineUse.StepOnWorker => Shares(bypass, unlessSaid: true),
        MachineUse.HealthCheck or MachineUse.ScriptConsole or MachineUse.ToolInstallation => IsolationLevel.None,
        MachineUse.AgentUpgrade => IsolationLevel.Exclusive,
    };

    private static IsolationLevel Shares(string? bypass, bool unlessSaid) =>
        (bool.TryParse(bypass, out var said) ? said : unlessSaid) ? IsolationLevel.Shared : IsolationLevel.Exclusive;
}
