using System.ComponentModel.DataAnnotations;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Microsoft.Extensions.Options;

namespace Longshore.Application.Server;

/// <summary>This server as one of a cluster's.</summary>
[Requires(Permission.SignedIn)]
public sealed record DescribeNode;

public sealed record ServerNode(string Name, int TaskCap);

/// <summary>This node's settings that clients may see (<c>Longshore:Cluster:NodeName</c>, <c>Longshore:TaskCap</c>).</summary>
public sealed class NodeOptions
{
    /// <summary>Default: the host's name.</summary>
    [MinLength(1)]
    public string NodeName { get; set; } = Environment.MachineName;

    /// <summary>Tasks that run at once on this node: default five for each processor.</summary>
    [Range(1, 100_000)]
    public int TaskCap { get; set; } = 5 * Environment.ProcessorCount;
}

internal sealed class DescribeNodeHandler(IOptions<NodeOptions> options) : IHandler<DescribeNode, ServerNode>
{
    public Task<Result<ServerNode>> Handle(DescribeNode request, Actor actor, CancellationToken cancel) =>
        Task.FromResult<Result<ServerNode>>(new ServerNode(options.Value.NodeName, options.Value.TaskCap));
}
