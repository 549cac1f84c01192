namespace Longshore.Api.Security;

internal sealed record SignInBody
{
    public string? Username { get; init; }
    public string? Password { get; init; }
    public bool? RememberMe { get; init; }
}
