using Longshore.Api.Transport;
using Longshore.Application.Processes;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;

namespace Longshore.Api.Processes;

internal sealed record ActionBody
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? ActionType { get; init; }
    public string? Notes { get; init; }
    public bool? IsDisabled { get; init; }
    public bool? IsRequired { get; init; }
    public bool? CanBeUsedForProjectVersioning { get; init; }
    public string? WorkerPoolId { get; init; }
    public string? WorkerPoolVariable { get; init; }
    public ContainerPart? Container { get; init; }
    public IReadOnlyList<string?>? Environments { get; init; }
    public IReadOnlyList<string?>? ExcludedEnvironments { get; init; }
    public IReadOnlyList<string?>? Channels { get; init; }
    public IReadOnlyList<string?>? TenantTags { get; init; }
    public RunCondition? Condition { get; init; }
    public IReadOnlyList<PackageReferenceBody?>? Packages { get; init; }
    public IReadOnlyDictionary<string, PropertyBody?>? Properties { get; init; }

    public ActionDraft ToDraft(string field) => new()
    {
        Id = Id,
        Name = Name,
        Slug = Slug,
        ActionType = ActionType,
        Notes = Notes,
        IsDisabled = IsDisabled,
        IsRequired = IsRequired,
        CanBeUsedForProjectVersioning = CanBeUsedForProjectVersioning,
        WorkerPool = WorkerPoolId,
        WorkerPoolVariable = WorkerPoolVariable,
        Container = Container?.ToReference(),
        Environments = Environments.Texts(),
        ExcludedEnvironments = ExcludedEnvironments.Texts(),
        Channels = Channels.Texts(),
        TenantTags = TenantTags.Texts(),
        Condition = Condition,
        Packages = Packages.Each($"{field}.Packages", (package, _) => package.ToDraft()),
        Properties = PropertyBody.Read(Properties),
    };
}

/// <summary>Image of an action, read and written.</summary>
internal sealed record ContainerPart(string? Image, string? FeedId, string? GitUrl, string? Dockerfile)
{
    /// <summary>Null: it names nothing, so there is no container.</summary>
    public ContainerReference? ToReference() =>
        string.IsNullOrEmpty(Image) && string.IsNullOrEmpty(GitUrl) && string.IsNullOrEmpty(Dockerfile) ? null : new(Image, FeedId, GitUrl, Dockerfile);

    public static ContainerPart From(ContainerReference? container) => new(container?.Image, container?.FeedId, container?.GitUrl, container?.Dockerfile);
}
