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
}
