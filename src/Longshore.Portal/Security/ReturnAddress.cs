namespace Longshore.Portal.Security;

/// <summary>Where to go after signing in: an address of this portal, never another site.</summary>
internal static class ReturnAddress
{
    /// <param name="wanted">As it came with the request.</param>
    public static string Safe(string? wanted) =>
        wanted is ['/', ..] && wanted is not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) && !wanted.StartsWith("/signin", StringComparison.OrdinalIgnoreCase) ? wanted : "/";

    /// <summary>The sign-in page that leads back to <paramref name="path"/>.</summary>
    public static string SignIn(string path) => Safe(path) == "/" ? "/signin" : $"/signin?returnUrl={Uri.EscapeDataString(path)}";
}
