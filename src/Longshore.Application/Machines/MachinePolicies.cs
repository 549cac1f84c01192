using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;

namespace Longshore.Application.Machines;

/// <summary>The one policy of every space; policies of one's own come with health checks.</summary>
public static class MachinePolicies
{
    public static MachinePolicyId Default { get; } = new(1);

    /// <summary>Null or the default policy's id is the default policy; anything else does not exist.</summary>
    internal static Refusal? Check(string? text) =>
        string.IsNullOrWhiteSpace(text) || (MachinePolicyId.TryParse(text, null, out var id) && id == Default)
            ? null
            : new Invalid("MachinePolicyId", $"'{text}' was not found.", $"Use {Default}, or leave it out.");
}
