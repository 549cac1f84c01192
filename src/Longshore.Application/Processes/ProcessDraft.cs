using System.Collections.Immutable;
using Longshore.Domain.Processes;

namespace Longshore.Application.Processes;

/// <summary>A whole process as a user sends it; it replaces the stored one.</summary>
/// <param name="Version">The version it was read at; must be the stored one.</param>
public sealed record ProcessDraft(int? Version, ImmutableArray<StepDraft> Steps);

/// <summary>A step as sent. Without an id it is new.</summary>
public sealed record StepDraft
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public RunCondition? Condition { get; init; }
    public StartTrigger? StartTrigger { get; init; }
    public PackageRequirement? PackageRequirement { get; init; }
    public ImmutableDictionary<string, PropertyDraft> Properties { get; init; } = ImmutableDictionary<string, PropertyDraft>.Empty;
    public ImmutableArray<ActionDraft> Actions { get; init; } = [];
}

/// <summary>An action as sent. Without an id it is new. Ids, names and slugs of other things are text.</summary>
public sealed record ActionDraft
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? ActionType { get; init; }
    public string? Notes { get; init; }
    public bool? IsDisabled { get; init; }
    public bool? IsRequired { get; init; }
    public bool? CanBeUsedForProjectVersioning { get; init; }
    public string? WorkerPool { get; init; }
    public string? WorkerPoolVariable { get; init; }
    public ContainerReference? Container { get; init; }
    public ImmutableArray<string> Environments { get; init; } = [];
    public ImmutableArray<string> ExcludedEnvironments { get; init; } = [];
    public ImmutableArray<string> Channels { get; init; } = [];
    public ImmutableArray<string> TenantTags { get; init; } = [];
    public RunCondition? Condition { get; init; }
    public ImmutableArray<PackageReferenceDraft> Packages { get; init; } = [];
    public ImmutableDictionary<string, PropertyDraft> Properties { get; init; } = ImmutableDictionary<string, PropertyDraft>.Empty;
}

/// <summary>A package reference as sent.</summary>
public sealed record PackageReferenceDraft
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? PackageId { get; init; }
    public string? FeedId { get; init; }
    public string? AcquisitionLocation { get; init; }
    public string? Version { get; init; }
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A property as sent: a plain text, or what is to become of a secret.</summary>
/// <param name="Text">Plain text, or the new secret; null for a secret keeps or clears it.</param>
/// <param name="IsSensitive">It is a secret.</param>
/// <param name="Keep">Without a new secret: the stored one stays. False: there is none any more.</param>
public sealed record PropertyDraft(string? Text, bool IsSensitive = false, bool Keep = false);
