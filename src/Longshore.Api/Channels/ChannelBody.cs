using System.Text.Json;
using Longshore.Api.Transport;
using Longshore.Application.Channels;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;

namespace Longshore.Api.Channels;

/// <summary>What clients send. Rules are read only to be refused: see <see cref="ChannelDraft.HasRules"/>.</summary>
internal sealed record ChannelBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public string? ProjectId { get; init; }
    public string? LifecycleId { get; init; }
    public bool? IsDefault { get; init; }
    public JsonElement? Rules { get; init; }
    public JsonElement? GitReferenceRules { get; init; }
    public JsonElement? GitResourceRules { get; init; }
    public JsonElement? TenantTags { get; init; }

    public ChannelDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Description = Description,
        Project = ProjectId,
        Lifecycle = LifecycleId,
        IsDefault = IsDefault,
        HasRules = IsFilled(Rules) || IsFilled(GitReferenceRules) || IsFilled(GitResourceRules) || IsFilled(TenantTags),
    };

    private static bool IsFilled(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0;
}
