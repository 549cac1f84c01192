using System.Collections.Immutable;

namespace Longshore.Steps.Scripts;

/// <summary>Gives scripts the proxy that the worker uses, in the variables that programs read.</summary>
internal static class ProxySettings
{
    /// <summary>Addresses that are never reached through a proxy: this machine, and the metadata service of clouds.</summary>
    private const string NeverThroughProxy = "127.0.0.1,localhost,169.254.169.254";

    private static readonly ImmutableArray<string> Names = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];

    internal static void AddTo(ImmutableDictionary<string, string>.Builder environment)
    {
        if (Names.Any(name => environment.ContainsKey(name) || environment.ContainsKey(Lower(name)))) AddOtherCase(environment);
        else if (environment.GetValueOrDefault("TentacleProxyHost") is { Length: > 0 } host) AddProxy(environment, host);
        // Without a setting the system's proxy counts, which on this system is the environment itself.
        else if (bool.TryParse(environment.GetValueOrDefault("TentacleUseDefaultProxy"), out var useDefault) && !useDefault) environment["NO_PROXY"] = "*";
    }

    private static void AddOtherCase(ImmutableDictionary<string, string>.Builder environment)
    {
        foreach (var name in Names)
        {
            if (environment.TryGetValue(name, out var upper)) environment.TryAdd(Lower(name), upper);
            else if (environment.TryGetValue(Lower(name), out var lower)) environment[name] = lower;
        }
    }

    private static void AddProxy(ImmutableDictionary<string, string>.Builder environment, string host)
    {
        var user = environment.GetValueOrDefault("TentacleProxyUsername") is { Length: > 0 } name
            ? $"{Uri.EscapeDataString(name)}:{Uri.EscapeDataString(environment.GetValueOrDefault("TentacleProxyPassword") ?? "")}@"
            : "";
        var port = environment.GetValueOrDefault("TentacleProxyPort") is { Length: > 0 } number ? $":{number}" : "";
        foreach (var proxy in Names)
        {
            var value = proxy == "NO_PROXY" ? NeverThroughProxy : $"http://{user}{host}{port}";
            environment[proxy] = value;
            environment[Lower(proxy)] = value;
        }
    }

    private static string Lower(string name) => name.ToLowerInvariant();
}
