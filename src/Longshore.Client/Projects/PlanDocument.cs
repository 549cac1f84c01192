using System.Collections.Immutable;

namespace Longshore.Client.Projects;

/// <summary>What a deployment would do if it started now.</summary>
public sealed record PlanDocument
{
    /// <summary>Null: planned from the process as it is.</summary>
    public string? ReleaseId { get; init; }

    /// <summary>Where to, an id like <c>Environments-1</c>.</summary>
    public required string EnvironmentId { get; init; }

    /// <summary>In order; one entry for each target of a step that has some.</summary>
    public ImmutableArray<PlannedStepDocument> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Deployment targets with tags of a step that would be left out all the same.</summary>
    public ImmutableArray<LeftOutDocument> LeftOut { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A deployment target that is left out.</summary>
/// <param name="MachineName">Its name.</param>
/// <param name="Reason">Why, a sentence.</param>
public sealed record LeftOutDocument(string MachineName, string Reason);

/// <summary>What is asked of <c>projects/{id}/plan</c>.</summary>
/// <param name="EnvironmentId">Id, name or slug.</param>
/// <param name="ReleaseId">Null: the process as it is.</param>
public sealed record PlanQuestion(string EnvironmentId, string? ReleaseId);
