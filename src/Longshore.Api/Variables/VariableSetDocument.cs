using Longshore.Api.Transport;
using Longshore.Application.Variables;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Variables;

namespace Longshore.Api.Variables;

/// <summary>Variables of a project as clients read them (rest-api.md §6). Secrets are never in it.</summary>
internal sealed record VariableSetDocument : ILinked
{
    public required string Id { get; init; }
    public required string OwnerId { get; init; }
    public required string SpaceId { get; init; }
    public required int Version { get; init; }
    public required IReadOnlyList<VariableDocument> Variables { get; init; }
    public required ScopeValuesDocument ScopeValues { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static VariableSetDocument From(ProjectVariables variables) => new()
    {
        Id = VariableSet.IdOf(variables.Set.Owner),
        OwnerId = variables.Set.Owner,
        SpaceId = variables.Set.Space.ToString(),
        Version = variables.Set.Version,
        Variables = [.. variables.Set.Variables.Select(VariableDocument.From)],
        ScopeValues = ScopeValuesDocument.From(variables.Scopes),
        Links = new Dictionary<string, string>
        {
            ["Self"] = $"/api/{variables.Set.Space}/variables/{VariableSet.IdOf(variables.Set.Owner)}",
            ["Project"] = $"/api/{variables.Set.Space}/projects/{variables.Set.Owner}",
        },
    };
}
