using System.Collections.Immutable;

namespace Longshore.Client.Deployments;

/// <summary>The body that deploys a release to one or more environments.</summary>
public sealed record NewDeployment
{
    /// <summary>Name or id of the project.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The version of the release.</summary>
    public required string ReleaseVersion { get; init; }

    /// <summary>Names of the environments; at least one. Each gets a deployment of its own.</summary>
    public required ImmutableArray<string> EnvironmentNames { get; init; }

    /// <summary>Values of prompted variables, by name.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The space of the project; filled in by the call.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The same once more: the wire wants both.</summary>
    public string? SpaceIdOrName { get; init; }
}
