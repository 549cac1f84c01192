using System.Collections.Immutable;

namespace Longshore.Application.Deployments;

/// <summary>Deployments of one release as a user asks for them. Null: not said.</summary>
public sealed record DeploymentDraft
{
    /// <summary>Id, name or slug; needed when <see cref="Release"/> is a version.</summary>
    public string? Project { get; init; }

    /// <summary>Id, or version within the project.</summary>
    public string? Release { get; init; }

    /// <summary>Ids, names or slugs; one deployment each.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];
    public string? Comments { get; init; }

    /// <summary>Prompted values by variable id or name.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Ids of actions, or names of steps.</summary>
    public ImmutableArray<string> Skip { get; init; } = [];

    /// <summary>Null: as project and environment say.</summary>
    public bool? UseGuidedFailure { get; init; }
    public bool ForcePackageDownload { get; init; }

    /// <summary>Take the project's variables of now into the release first.</summary>
    public bool UpdateVariableSnapshot { get; init; }
    public bool IsPriority { get; init; }
    public DateTimeOffset? QueueTime { get; init; }
    public DateTimeOffset? QueueTimeExpiry { get; init; }

    /// <summary>Tenants, tenant tags or deployment targets were named, none of which exist here: the field that did.</summary>
    public string? NamesUnknown { get; init; }
    public DeploymentFields Fields { get; init; } = DeploymentFields.ById;
}

/// <summary>What the caller's document calls things, so that a refusal names its own field.</summary>
public sealed record DeploymentFields(string Release, string Environment, string Values, string Skip, string QueueTime, string QueueTimeExpiry)
{
    public static DeploymentFields ById { get; } = new("ReleaseId", "EnvironmentId", "FormValues", "SkipActions", "QueueTime", "QueueTimeExpiry");

    public static DeploymentFields ByName { get; } = new("ReleaseVersion", "EnvironmentNames", "Variables", "SkipStepNames", "RunAt", "NoRunAfter");
}
