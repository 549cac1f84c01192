using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Longshore.Transports.Ssh;

/// <summary>One authenticated connection. How many calls it carries is its owner's business (<see cref="SshMachine"/>), who guards these numbers.</summary>
internal sealed class SshConnection : IDisposable
{
    // sshd's own default; a lower MaxSessions is learnt when it refuses one.
    private const int UsualMaxSessions = 10;

    // The library must never wait for a free session by itself: it would do so with a blocked thread.
    private const int NoLimit = 10_000;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private SshConnection(SshClient client) => Client = client;

    public SshClient Client { get; }

    /// <summary>Calls that it may carry at once.</summary>
    public int Capacity { get; set; } = UsualMaxSessions;

    /// <summary>Calls that it carries now.</summary>
    public int Calls { get; set; }

    /// <summary>When its last call ended.</summary>
    public long IdleSince { get; set; }

    /// <summary>It must get no new call.</summary>
    public bool IsDiscarded { get; set; }

    public bool IsUsable => !IsDiscarded && Client.IsConnected;

    /// <exception cref="WorkerUnreachableException">With a <see cref="HostKeyRefusedException"/> or an <see cref="SshAccountException"/> inside when trying again cannot help.</exception>
    public static async Task<SshConnection> Open(SshEndpoint endpoint, SshTimeouts timeouts, TimeProvider time, CancellationToken cancel)
    {
        PinnedKey? key = null;
        using var bound = new CancellationTokenSource(timeouts.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        SshClient? client = null;
        try
        {
            client = new SshClient(SettingsOf(endpoint, timeouts)) { KeepAliveInterval = SignOfLife };
            key = new PinnedKey(client, endpoint);
            await client.ConnectAsync(either.Token);
            return new SshConnection(client);
        }
        catch (Exception broken) when (!cancel.IsCancellationRequested && IsExpected(broken))
        {
            client?.Dispose();
            throw Translated(endpoint, timeouts, key?.Refusal, broken);
        }
        catch
        {
            client?.Dispose();
            throw;
        }
    }

    /// <summary>Settings of a further connection to the same machine, such as for SFTP.</summary>
    public static ConnectionInfo SettingsOf(SshEndpoint endpoint, SshTimeouts timeouts) => new(endpoint.Host, endpoint.Port, endpoint.User, SshKeys.MethodsOf(endpoint))
    {
        Timeout = timeouts.Connect,
        RetryAttempts = 1,
        MaxSessions = NoLimit,
    };

    /// <summary>What the network, the machine or the account may cause.</summary>
    public static bool IsExpected(Exception broken) =>
        broken is SshException or SocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException or SshAccountException;

    public void Dispose() => Client.Dispose();

    private static WorkerUnreachableException Translated(SshEndpoint endpoint, SshTimeouts timeouts, HostKeyRefusedException? refused, Exception broken)
    {
        if (refused is not null) return new(refused.Message, mayHaveArrived: false, refused);
        if (broken is SshAccountException account) return new($"{endpoint}: {account.Message}", mayHaveArrived: false, account);
        if (broken is SshAuthenticationException)
        {
            var denied = new SshAccountException($"{endpoint} does not accept the account ({endpoint.Account}): {broken.Message}", broken);
            return new(denied.Message, mayHaveArrived: false, denied);
        }
        var why = broken is OperationCanceledException ? $"no connection within {timeouts.Connect.TotalSeconds:0} s" : broken.Message;
        return new($"{endpoint} cannot be reached: {why}", mayHaveArrived: false, broken);
    }
}
