namespace Longshore.Client.Security;

/// <summary>The body of a sign-in. Prints without the password.</summary>
internal sealed record Credentials(string Username, string Password)
{
    public override string ToString() => Username;
}
