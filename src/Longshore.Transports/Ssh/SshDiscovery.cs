using Renci.SshNet;
using Renci.SshNet.Common;

namespace Longshore.Transports.Ssh;

/// <summary>Looks at a machine whose host key is not known yet, so that a person can compare and confirm it.</summary>
public static class SshDiscovery
{
    /// <summary>
    /// Connects and tells what the machine shows. A key account logs in, which tells a stranger nothing; a password is sent only to a machine whose host key is
    /// <paramref name="confirmed"/>.
    /// </summary>
    /// <param name="account">Null: only the host key is looked at.</param>
    /// <exception cref="WorkerUnreachableException">No SSH server answers there.</exception>
    public static async Task<DiscoveredMachine> Look(
        string host, int port, string user, SshAccount? account, HostKeyFingerprint? confirmed, SshTimeouts timeouts, TimeProvider time, CancellationToken cancel)
    {
        var found = await KeyOf(host, port, timeouts, time, cancel);
        var pinned = confirmed ?? found.Sha256;
        if (account is null) return found;
        if (confirmed is null && account is SshAccount.WithPassword)
            return found with { Says = "The password was not sent: confirm the host key first, then look again." };
        await using var machine = new SshMachine(new SshEndpoint { Host = host, Port = port, User = user, Account = account, HostKey = pinned }, timeouts, time);
        try
        {
            var probe = await MachineProbe.Look(machine, cancel);
            return found with { OperatingSystem = probe.Distribution.Length > 0 ? probe.Distribution : probe.System, Architecture = probe.Processor, Runtime = probe.Runtime };
        }
        catch (WorkerUnreachableException refused)
        {
            return found with { Says = refused.Message };
        }
    }

    private static async Task<DiscoveredMachine> KeyOf(string host, int port, SshTimeouts timeouts, TimeProvider time, CancellationToken cancel)
    {
        DiscoveredMachine? found = null;
        var endpoint = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host}:{port}");
        using var bound = new CancellationTokenSource(timeouts.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        using var client = new SshClient(new ConnectionInfo(host, port, "longshore", new NoneAuthenticationMethod("longshore")) { Timeout = timeouts.Connect });
        client.HostKeyReceived += (_, shown) =>
        {
            var (sha256, md5) = PinnedKey.FingerprintsOf(shown);
            found = new DiscoveredMachine(sha256, md5, shown.HostKeyName);
            // That was all we wanted.
            shown.CanTrust = false;
        };
        try
        {
            await client.ConnectAsync(either.Token);
        }
        catch (Exception broken) when (!cancel.IsCancellationRequested && SshConnection.IsExpected(broken))
        {
            if (found is null) throw new WorkerUnreachableException($"No SSH server answers at {endpoint}: {(broken is OperationCanceledException ? $"nothing within {timeouts.Connect.TotalSeconds:0} s" : broken.Message)}", mayHaveArrived: false, broken);
        }
        return found ?? throw new WorkerUnreachableException($"The SSH server at {endpoint} has shown no host key.", mayHaveArrived: false);
    }
}
