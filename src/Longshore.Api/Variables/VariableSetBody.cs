using Longshore.Api.Transport;
using Longshore.Application.Variables;

namespace Longshore.Api.Variables;

/// <summary>A variable set as clients send it.</summary>
internal sealed record VariableSetBody
{
    public int? Version { get; init; }
    public IReadOnlyList<VariableBody?>? Variables { get; init; }

    public VariableSetDraft ToDraft() => new(Version, Variables.Each("Variables", (variable, _) => variable.ToDraft()));
}
