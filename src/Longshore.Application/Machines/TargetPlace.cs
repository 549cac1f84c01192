using System.Collections.Immutable;
using Longshore.Application.Records;
using Longshore.Domain.Environments;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Where deployment targets stand: environments and roles, as they are sent. What comes twice counts once.</summary>
internal static class TargetPlace
{
    private const int MostRoles = 100;

    /// <summary>The environments that a target is to be in: at least one, each of the space.</summary>
    public static async Task<Result<ImmutableArray<EnvironmentId>>> Environments(StoreSession session, SpaceId space, IReadOnlyList<string>? texts, CancellationToken cancel)
    {
        if (texts is not { Count: > 0 }) return new Invalid("EnvironmentIds", "The deployment target is in no environment.", "Give at least one id of an environment.");
        var environments = ImmutableArray.CreateBuilder<EnvironmentId>(texts.Count);
        foreach (var text in texts)
        {
            var environment = await session.Environments.ResolveField(space, "EnvironmentIds", text, cancel);
            if (environment.IsRefused) return environment.Refusal;
            if (!environments.Contains(environment.Value.Id)) environments.Add(environment.Value.Id);
        }
        return environments.ToImmutable();
    }

    /// <summary>The roles that a target is to have: at least one. Of two that differ only in case the first counts.</summary>
    public static Result<ImmutableArray<string>> Roles(IReadOnlyList<string>? texts)
    {
        if (texts is not { Count: > 0 }) return new Invalid("Roles", "The deployment target has no role.", "Give at least one target tag, such as web-server: steps name it to deploy there.");
        if (texts.Count > MostRoles) return new Invalid("Roles", "There are too many roles.", $"Give at most {MostRoles}.");
        var roles = ImmutableArray.CreateBuilder<string>(texts.Count);
        foreach (var text in texts)
        {
            var role = NameRule.Clean("Roles", text);
            if (role.IsRefused) return role.Refusal;
            // Steps list the roles they want with commas between them.
            if (role.Value.Contains(',', StringComparison.Ordinal)) return new Invalid("Roles", $"Role '{role.Value}' contains a comma.", "Give each role as an item of its own.");
            if (!roles.Contains(role.Value, StringComparer.OrdinalIgnoreCase)) roles.Add(role.Value);
        }
        return roles.ToImmutable();
    }
}
