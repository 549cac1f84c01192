using Longshore.Application.Users;

namespace Longshore.Api.Users;

internal sealed record UserBody
{
    public string? Username { get; init; }
    public string? DisplayName { get; init; }
    public string? EmailAddress { get; init; }
    public string? Password { get; init; }
    public bool? IsActive { get; init; }
    public bool? IsService { get; init; }

    /// <summary>Our own addition: names of permissions.</summary>
    public List<string>? Permissions { get; init; }

    public UserDraft ToDraft() => new()
    {
        Username = Username,
        DisplayName = DisplayName,
        EmailAddress = EmailAddress,
        Password = Password,
        IsActive = IsActive,
        IsService = IsService,
        Permissions = Permissions,
    };
}
