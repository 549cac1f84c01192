using System.Collections.Immutable;
using Longshore.Api.Transport;
using Longshore.Application.Variables;
using Longshore.Domain.Variables;
using Longshore.Storage.Records;

namespace Longshore.Api.Variables;

internal sealed record VariableBody
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? Description { get; init; }
    public VariableType? Type { get; init; }
    public bool? IsSensitive { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyList<string?>?>? Scope { get; init; }
    public PromptPart? Prompt { get; init; }

    public VariableDraft ToDraft() => new()
    {
        Id = Id,
        Name = Name,
        Value = Value,
        Description = Description,
        Type = Type,
        IsSensitive = IsSensitive,
        Scope = (Scope ?? new Dictionary<string, IReadOnlyList<string?>?>()).ToImmutableDictionary(kind => kind.Key, kind => kind.Value.Texts(), StringComparer.OrdinalIgnoreCase),
        Prompt = Prompt?.ToPrompt(),
    };
}

/// <summary>What is asked when a deployment is created, read and written.</summary>
internal sealed record PromptPart(string? Label, string? Description, bool? Required, IReadOnlyDictionary<string, string?>? DisplaySettings)
{
    public VariablePrompt ToPrompt() => new(Label, Description, Required ?? false, DisplaySettings.Pairs());

    public static PromptPart? From(VariablePrompt? prompt) =>
        prompt is null ? null : new(prompt.Label, prompt.Description, prompt.Required, prompt.DisplaySettings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value));
}
