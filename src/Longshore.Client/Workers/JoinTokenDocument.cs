using System.Collections.Immutable;

namespace Longshore.Client.Workers;

/// <summary>What lets an agent join.</summary>
public sealed record JoinTokenDocument
{
    /// <summary>Like <c>JoinTokens-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>For people.</summary>
    public string? Name { get; init; }

    /// <summary>Shown once, when it is made.</summary>
    public string? Token { get; init; }

    /// <summary>Pools of the workers that join with it.</summary>
    public ImmutableArray<string> WorkerPoolIds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Environments of the deployment targets that join with it.</summary>
    public ImmutableArray<string> EnvironmentIds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Roles of the deployment targets that join with it.</summary>
    public ImmutableArray<string> Roles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many agents may join; 0: any number.</summary>
    public int MaxUses { get; init; }

    /// <summary>When it ends; null: never.</summary>
    public DateTimeOffset? ExpiresOn { get; init; }
}

/// <summary>A join token to make.</summary>
public sealed record NewJoinToken
{
    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of pools; may be empty when it is for deployment targets.</summary>
    public required ImmutableArray<string> WorkerPoolIds { get; init; }

    /// <summary>Ids, slugs or names of environments, for deployment targets; with roles.</summary>
    public ImmutableArray<string> EnvironmentIds { get; init; } = [];

    /// <summary>For deployment targets; with environments.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>How many agents may join; 0: any number.</summary>
    public int MaxUses { get; init; } = 1;

    /// <summary>When it ends; null: never.</summary>
    public DateTimeOffset? ExpiresOn { get; init; }
}

/// <summary>A change of a worker; what is null stays.</summary>
public sealed record WorkerChange
{
    /// <summary>Whether it is taken out of use.</summary>
    public bool? IsDisabled { get; init; }

    /// <summary>Most steps at once; 0: no limit.</summary>
    public int? MaxConcurrentSteps { get; init; }
}

/// <summary>Which worker a step got, and why.</summary>
public sealed record StepWorkerDocument
{
    /// <summary>Number as shown, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Name of the step.</summary>
    public required string StepName { get; init; }

    /// <summary>Deployment target of the step; null: it has none.</summary>
    public string? MachineName { get; init; }

    /// <summary>Name of the worker, or of the target that the step runs on itself.</summary>
    public required string Worker { get; init; }

    /// <summary>Null: the step runs on its target.</summary>
    public string? WorkerPoolId { get; init; }

    /// <summary>Its pool; null: there is none, or it is gone.</summary>
    public string? WorkerPoolName { get; init; }

    /// <summary>What led to the pool; null: not known.</summary>
    public string? WorkerPoolBecause { get; init; }

    /// <summary>Every worker that was looked at.</summary>
    public ImmutableArray<CandidateDocument> Candidates { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A worker that was looked at.</summary>
/// <param name="Worker">Its name.</param>
/// <param name="Chosen">Whether it was taken.</param>
/// <param name="Reason">Why, a sentence.</param>
public sealed record CandidateDocument(string Worker, bool Chosen, string Reason);
