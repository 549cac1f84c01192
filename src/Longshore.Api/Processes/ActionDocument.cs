using Longshore.Domain.Pools;
using Longshore.Domain.Processes;

namespace Longshore.Api.Processes;

internal sealed record ActionDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required string ActionType { get; init; }
    public string? Notes { get; init; }
    public bool IsDisabled { get; init; }
    public bool IsRequired { get; init; }
    public bool CanBeUsedForProjectVersioning { get; init; }
    public string? WorkerPoolId { get; init; }
    public string? WorkerPoolVariable { get; init; }
    public required ContainerPart Container { get; init; }
    public required IReadOnlyList<string> Environments { get; init; }
    public required IReadOnlyList<string> ExcludedEnvironments { get; init; }
    public required IReadOnlyList<string> Channels { get; init; }
    public required IReadOnlyList<string> TenantTags { get; init; }
    public RunCondition Condition { get; init; }
    public required IReadOnlyList<PackageReferenceDocument> Packages { get; init; }
    public IReadOnlyList<string> GitDependencies { get; init; } = [];
    public required IReadOnlyDictionary<string, PropertyDocument> Properties { get; init; }
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    public static ActionDocument From(ProcessAction action) => new()
    {
        Id = action.Id,
        Name = action.Name,
        Slug = action.Slug,
        ActionType = action.ActionType,
        Notes = action.Notes,
        IsDisabled = action.IsDisabled,
        IsRequired = action.IsRequired,
        CanBeUsedForProjectVersioning = action.CanBeUsedForProjectVersioning,
        WorkerPoolId = action.WorkerPool?.ToString(),
        WorkerPoolVariable = action.WorkerPoolVariable,
        Container = ContainerPart.From(action.Container),
        Environments = [.. action.Environments.Select(environment => environment.ToString())],
        ExcludedEnvironments = [.. action.ExcludedEnvironments.Select(environment => environment.ToString())],
        Channels = [.. action.Channels.Select(channel => channel.ToString())],
        TenantTags = action.TenantTags,
        Condition = action.Condition,
        Packages = [.. action.Packages.Select(PackageReferenceDocument.From)],
        Properties = PropertyDocument.From(action.Properties),
    };
}

internal sealed record PackageReferenceDocument(string Id, string Name, string PackageId, string FeedId, string AcquisitionLocation, string? Version, IReadOnlyDictionary<string, string> Properties)
{
    public static PackageReferenceDocument From(PackageReference package) =>
        new(package.Id, package.Name, package.PackageId, package.FeedId, package.AcquisitionLocation, package.Version, package.Properties);
}
