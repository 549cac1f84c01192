using System.Globalization;
using Longshore.Domain.Refusals;
using Longshore.Orchestration.Workers.Discovery;

namespace Longshore.Application.Machines;

/// <summary>What may be looked at, and looking at it; the same for workers and targets.</summary>
internal static class DiscoveryRules
{
    private const int AgentPort = 10933;
    private const int SshPort = 22;

    public static async Task<Result<FoundMachine>> Look(MachineDiscovery discovery, DiscoveryWish wish, CancellationToken cancel)
    {
        var host = wish.Host?.Trim().TrimStart('[').TrimEnd(']') ?? "";
        if (host.Length == 0) return new Invalid("host", "The host is missing.", "Give the name or the IP address of the machine.");
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown) return new Invalid("host", "This is no host.", "Give a host name or an IP address, without port.");
        if (!string.IsNullOrWhiteSpace(wish.Proxy)) return new Invalid("proxyId", "This server has no proxies.", "Leave it out: the machine is dialled directly.");
        if (Port(wish) is not { } port) return new Invalid("port", "This is no port.", "Give a number from 1 to 65535.");
        return wish.Type switch
        {
            null or "" or "TentaclePassive" => await discovery.Agent(host, port, cancel),
            "Ssh" => await discovery.Ssh(host, port, cancel),
            "TentacleActive" => new Invalid("type", "A polling agent cannot be looked at: it dials this server.", "Make a join token, and run `longshore-agent join` with it on the machine."),
            _ => new Invalid("type", "Such a machine cannot be looked at.", "Use TentaclePassive or Ssh."),
        };
    }

    private static int? Port(DiscoveryWish wish)
    {
        if (string.IsNullOrWhiteSpace(wish.Port)) return wish.Type == "Ssh" ? SshPort : AgentPort;
        return int.TryParse(wish.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;
    }
}
