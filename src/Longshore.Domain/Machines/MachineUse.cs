namespace Longshore.Domain.Machines;

/// <summary>What is done on a machine, as far as isolation tells it apart (workers.md §4.11).</summary>
public enum MachineUse
{
    StepOnTarget,
    StepOnWorker,
    HealthCheck,
    ScriptConsole,

    /// <summary>Of the executor or a tool.</summary>
    ToolInstallation,

    /// <summary>It also needs the exclusive lease of a worker.</summary>
    AgentUpgrade,
}
