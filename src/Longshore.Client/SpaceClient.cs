using Longshore.Client.Connections;
using Longshore.Client.Deployments;
using Longshore.Client.Environments;
using Longshore.Client.Packages;
using Longshore.Client.Pools;
using Longshore.Client.Projects;
using Longshore.Client.Releases;
using Longshore.Client.Tasks;
using Longshore.Client.Tasks.Logs;
using Longshore.Client.Workers;

namespace Longshore.Client;

/// <summary>The resources of one space.</summary>
public sealed class SpaceClient
{
    internal SpaceClient(ServerConnection connection, string spaceId)
    {
        Id = spaceId;
        var path = new SpacePath(spaceId);
        Environments = new EnvironmentCalls(connection, path);
        Projects = new ProjectCalls(connection, path);
        Releases = new ReleaseCalls(connection, path);
        Deployments = new DeploymentCalls(connection, path);
        Tasks = new TaskCalls(connection, path);
        Logs = new TaskLogCalls(connection, path);
        Packages = new PackageCalls(connection, path);
        Pools = new PoolCalls(connection, path);
        Workers = new WorkerCalls(connection, path);
    }

    /// <summary>The id of the space, like <c>Spaces-1</c>.</summary>
    public string Id { get; }

    /// <summary>Where releases are deployed to.</summary>
    public EnvironmentCalls Environments { get; }

    /// <summary>What is deployed.</summary>
    public ProjectCalls Projects { get; }

    /// <summary>Frozen versions of a project.</summary>
    public ReleaseCalls Releases { get; }

    /// <summary>Releases on their way to environments.</summary>
    public DeploymentCalls Deployments { get; }

    /// <summary>What the server does or has done.</summary>
    public TaskCalls Tasks { get; }

    /// <summary>The numbered log lines of tasks.</summary>
    public TaskLogCalls Logs { get; }

    /// <summary>The files of the built-in feed.</summary>
    public PackageCalls Packages { get; }

    /// <summary>Groups of workers.</summary>
    public PoolCalls Pools { get; }

    /// <summary>Machines that run steps.</summary>
    public WorkerCalls Workers { get; }
}
