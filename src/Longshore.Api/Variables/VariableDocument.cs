using Longshore.Domain.Variables;

namespace Longshore.Api.Variables;

internal sealed record VariableDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Value { get; init; }
    public string? Description { get; init; }
    public VariableType Type { get; init; }
    public bool IsSensitive { get; init; }
    public bool IsEditable { get; init; } = true;
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Scope { get; init; }
    public PromptPart? Prompt { get; init; }

    public static VariableDocument From(Variable variable) => new()
    {
        Id = variable.Id,
        Name = variable.Name,
        Value = variable.IsSensitive ? null : variable.Value,
        Description = variable.Description,
        Type = variable.Type,
        IsSensitive = variable.IsSensitive,
        Scope = variable.Scope.OrderBy(kind => kind.Key).ToDictionary(kind => kind.Key.ToString(), IReadOnlyList<string> (kind) => kind.Value),
        Prompt = PromptPart.From(variable.Prompt),
    };
}
