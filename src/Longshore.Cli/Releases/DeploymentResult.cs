namespace Longshore.Cli.Releases;

/// <summary>A deployment that was started, and how it ended when it was waited for.</summary>
internal sealed record DeploymentResult(string Environment, string DeploymentId, string TaskId, string State);
