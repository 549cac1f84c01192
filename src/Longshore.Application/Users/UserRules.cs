using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;

namespace Longshore.Application.Users;

/// <summary>What a user may look like.</summary>
internal static class UserRules
{
    public const int MinPasswordLength = 8;
    public const int MaxPasswordLength = 1_000;

    public static Refusal? CheckPassword(string password, string username) =>
        password.Length < MinPasswordLength ? new Invalid("Password", $"The password has fewer than {MinPasswordLength} characters.", "Choose a longer one.")
        : password.Length > MaxPasswordLength ? new Invalid("Password", $"The password has more than {MaxPasswordLength} characters.", "Choose a shorter one.")
        : password.Equals(username, StringComparison.OrdinalIgnoreCase) ? new Invalid("Password", "The password is the user name.", "Choose another.")
        : password.Distinct().Count() < 4 ? new Invalid("Password", "The password has fewer than four different characters.", "Choose another.")
        : null;

    /// <summary>Nobody gives what he does not have.</summary>
    public static Result<ImmutableHashSet<Permission>> Grant(IReadOnlyList<string> names, Actor by)
    {
        var granted = ImmutableHashSet.CreateBuilder<Permission>();
        foreach (var name in names)
        {
            if (!EnumName.TryParse<Permission>(name, out var permission) || permission == Permission.SignedIn)
                return new Invalid("Permissions", $"'{name}' is no permission.", "See /api/permissions/all.");
            if (!by.May(permission)) return new Denied($"You lack {permission} and cannot grant it.", "Ask an administrator.");
            granted.Add(permission);
        }
        return granted.ToImmutable();
    }
}
