using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Transports;
using Longshore.Transports.Ssh;

namespace Longshore.Orchestration.Workers.Discovery;

/// <summary>Which host key a machine with an SSH server shows.</summary>
internal static class SshMachineDiscovery
{
    public static async Task<Result<FoundMachine>> Look(string host, int port, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            var found = await SshDiscovery.Look(host, port, "longshore", null, null, new SshTimeouts { Connect = MachineDiscovery.Bound }, time, cancel);
            return new FoundMachine(host, With(host, port, found), null, $"SSH server with host key {found.KeyAlgorithm} {found.Sha256} ({found.Md5}). Compare it with what the machine shows.");
        }
        catch (WorkerUnreachableException failed)
        {
            return Refuse(failed, host);
        }
    }

    private static Endpoint With(string host, int port, DiscoveredMachine found) => new(EndpointReading.Ssh, ImmutableDictionary<string, string>.Empty
        .Add("AccountId", "null")
        .Add("Host", Json(host))
        .Add("Port", port.ToString(CultureInfo.InvariantCulture))
        .Add("Fingerprint", Json(found.Sha256.ToString()))
        .Add("HostKeyAlgorithm", Json(found.KeyAlgorithm))
        .Add("ProxyId", "null"));

    private static Invalid Refuse(WorkerUnreachableException failed, string host) => failed.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            new("host", $"This server finds no machine named '{host}'.", "Check the name, or give an IP address."),
        SocketException { SocketErrorCode: not SocketError.ConnectionRefused } or OperationCanceledException =>
            new("host", failed.Message, "Check the host, and that its firewall lets this server in."),
        _ => new("port", failed.Message, "Check the port (SSH servers listen on 22 unless told otherwise). A listening agent needs type=TentaclePassive."),
    };

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
