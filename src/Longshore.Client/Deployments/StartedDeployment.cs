namespace Longshore.Client.Deployments;

/// <summary>A deployment in the queue and the task that carries it out.</summary>
/// <param name="DeploymentId">Like <c>Deployments-1</c>.</param>
/// <param name="ServerTaskId">Like <c>ServerTasks-1</c>.</param>
public sealed record StartedDeployment(string DeploymentId, string ServerTaskId);
