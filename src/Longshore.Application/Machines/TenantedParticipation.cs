using System.Collections.Immutable;
using Longshore.Domain.Refusals;

namespace Longshore.Application.Machines;

/// <summary>Whether a deployment target takes part in deployments for tenants, in the vendor's words, which clients check against a closed list.</summary>
internal static class TenantedParticipation
{
    private static readonly ImmutableArray<string> Known = ["Untenanted", "TenantedOrUntenanted", "Tenanted"];

    /// <summary>Not said: <c>Untenanted</c>.</summary>
    public static Result<string> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Known[0];
        return Known.FirstOrDefault(known => known.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : new Invalid("TenantedDeploymentParticipation", "This value is not known.", $"Use one of {string.Join(", ", Known)}.");
    }
}
