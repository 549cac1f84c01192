namespace Longshore.Domain.Tasks;

/// <summary>Names of task arguments.</summary>
public static class TaskArgument
{
    /// <summary>Of a <see cref="TaskKind.Deploy"/>.</summary>
    public const string DeploymentId = "DeploymentId";

    /// <summary>Of a <see cref="TaskKind.AdHocScript"/>, as the rest is.</summary>
    public const string ScriptBody = "ScriptBody";

    /// <summary><c>Bash</c> or <c>Python</c>.</summary>
    public const string Syntax = "Syntax";

    /// <summary><c>OctopusServer</c> (the default pool) or <c>WorkerPools</c>.</summary>
    public const string TargetType = "TargetType";

    /// <summary>Comma-joined pool ids.</summary>
    public const string WorkerPoolIds = "WorkerPoolIds";

    /// <summary>Of a <see cref="TaskKind.Health"/>, as the rest is: comma-joined worker ids; absent: all of the pool, or of the space.</summary>
    public const string MachineIds = "MachineIds";

    /// <summary>Id of the one pool whose workers are checked; absent: any. The vendor writes it like this.</summary>
    public const string WorkerpoolId = "WorkerpoolId";

    /// <summary>Longest run of the whole task, as .NET writes a time span.</summary>
    public const string Timeout = "Timeout";

    /// <summary>Longest check of one machine.</summary>
    public const string MachineTimeout = "MachineTimeout";
}
