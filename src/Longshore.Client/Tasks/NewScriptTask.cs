namespace Longshore.Client.Tasks;

/// <summary>A script to run once, outside of any project.</summary>
/// <param name="Description">What people see in the list of tasks.</param>
/// <param name="Body">The script.</param>
/// <param name="Syntax"><c>Bash</c> or <c>Python</c>.</param>
/// <param name="PoolId">The pool whose worker runs it, like <c>WorkerPools-1</c>.</param>
public sealed record NewScriptTask(string Description, string Body, string Syntax, string PoolId);
