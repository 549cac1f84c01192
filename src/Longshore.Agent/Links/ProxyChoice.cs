using Longshore.WorkerLink.Dialling;

namespace Longshore.Agent.Links;

/// <summary>Which proxy, if any, lies between this machine and the server.</summary>
internal static class ProxyChoice
{
    /// <param name="host">To be reached.</param>
    /// <param name="given">By <c>--proxy</c>; it counts before the environment's.</param>
    /// <exception cref="FormatException">It is no proxy address.</exception>
    public static HttpProxy? For(string host, string? given)
    {
        var text = given ?? (IsExempt(host) ? null : Variable("HTTPS_PROXY"));
        return string.IsNullOrWhiteSpace(text) ? null : HttpProxy.Parse(text);
    }

    private static bool IsExempt(string host)
    {
        var exempt = (Variable("NO_PROXY") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return exempt.Any(entry => entry == "*" || host.Equals(entry.TrimStart('.'), StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{entry.TrimStart('.')}", StringComparison.OrdinalIgnoreCase));
    }

    // Both spellings are in use.
    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) ?? Environment.GetEnvironmentVariable(name.ToLowerInvariant());
}
