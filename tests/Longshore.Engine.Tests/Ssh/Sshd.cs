using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Processes;
using Longshore.Transports.Ssh;

namespace Longshore.Engine.Tests.Ssh;

/// <summary>A real sshd on a loopback port with a host key of its own, and a user of its own with an empty home; both are gone afterwards.</summary>
public class Sshd : IAsyncDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"longshore-sshd-{Guid.NewGuid():N}");
    private Process? daemon;

    public string User { get; } = string.Create(CultureInfo.InvariantCulture, $"lssh{Environment.ProcessId}");

    public string Password { get; } = $"p-{Guid.NewGuid():N}";

    public int Port { get; private set; }

    public string Home => Path.Combine(folder, "home");

    public HostKeyFingerprint Sha256 { get; private set; }

    public HostKeyFingerprint Md5 { get; private set; }

    /// <summary>Text of the private key that the user's account accepts.</summary>
    public string Key { get; private set; } = "";

    public SshEndpoint Endpoint => new() { Host = "127.0.0.1", Port = Port, User = User, Account = new SshAccount.WithKey(Key), HostKey = Sha256 };

    private string Log => Path.Combine(folder, "log");

    private string AuthorizedKeys => Path.Combine(folder, "authorized_keys");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory("/run/sshd");
        var skeleton = Directory.CreateDirectory(Path.Combine(folder, "skeleton")).FullName;
        await Tool.Run("useradd", ["--create-home", "--home-dir", Home, "--skel", skeleton, "--shell", "/bin/bash", User]);
        // Without this the account is locked, and a locked one may not use keys either.
        await Tool.Run("usermod", ["-p", "*", User]);
        await Tool.Run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(folder, "host")]);
        Sha256 = await FingerprintBy("sha256");
        Md5 = await FingerprintBy("md5");
        Key = await NewKey("ed25519", "");
        Port = FreePort();
        await Start();
    }

    /// <summary>A key that the account accepts from now on.</summary>
    public async Task<string> NewKey(string type, string passphrase)
    {
        var path = Path.Combine(folder, $"key-{Guid.NewGuid():N}");
        await Tool.Run("ssh-keygen", ["-q", "-t", type, "-N", passphrase, "-f", path]);
        await File.AppendAllTextAsync(AuthorizedKeys, await File.ReadAllTextAsync($"{path}.pub"));
        return await File.ReadAllTextAsync(path);
    }

    /// <summary>Lets the account log in with its password as well.</summary>
    public Task AllowPassword() => Tool.Run("chpasswd", [], $"{User}:{Password}\n");

    /// <summary>Stops the daemon and all its connections, and starts it again, with further settings.</summary>
    public async Task Restart(params string[] settings)
    {
        await Stop();
        await Start(settings);
    }

    public async Task Stop()
    {
        daemon!.Kill();
        await daemon.WaitForExitAsync();
        await CutConnections();
        daemon.Dispose();
        daemon = null;
    }

    public async Task Start(params string[] settings)
    {
        var config = Path.Combine(folder, "config");
        await File.WriteAllTextAsync(config, string.Create(CultureInfo.InvariantCulture, $"""
            {string.Join('\n', settings)}
            Port {Port}
            ListenAddress 127.0.0.1
            HostKey {Path.Combine(folder, "host")}
            PidFile none
            AuthorizedKeysFile {AuthorizedKeys}
            StrictModes no
            UsePAM no
            PasswordAuthentication yes
            KbdInteractiveAuthentication no
            MaxStartups 100
            AllowUsers {User}
            {(settings.Any(setting => setting.StartsWith("Subsystem ", StringComparison.Ordinal)) ? "" : "Subsystem sftp internal-sftp")}
            """));
        daemon = Process.Start(new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-E", Log, "-f", config]))!;
        await Eventually.True(Answers, Bound, "sshd listens");
    }

    /// <summary>Processes of the daemon that serve a connection.</summary>
    public static ImmutableArray<ProcessStat> ConnectionsOf(string user) =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName).Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(process => CommandLine(process).StartsWith($"sshd: {user}", StringComparison.Ordinal))
            .Select(ProcessStat.Of).OfType<ProcessStat>()];

    /// <summary>Kills what serves the connections, as when the network or the daemon's child is gone.</summary>
    public async Task CutConnections()
    {
        foreach (var process in ConnectionsOf(User)) Kill(process.Id);
        await Eventually.True(() => ConnectionsOf(User).Length == 0, Bound, "the connections are gone");
    }

    /// <summary>The machine is as before our first visit.</summary>
    public void ForgetAll()
    {
        var ours = Path.Combine(Home, ".longshore");
        if (Directory.Exists(ours)) Directory.Delete(ours, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (daemon is not null) await Stop();
        await Eventually.True(KillAllOfUser, Bound, "nothing of the user lives");
        await Tool.Run("userdel", [User]);
        Directory.Delete(folder, recursive: true);
    }

    private bool KillAllOfUser()
    {
        var own = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) && OwnerOf(name!) == User).ToList();
        foreach (var process in own) Kill(int.Parse(process!, CultureInfo.InvariantCulture));
        return own.Count == 0;
    }

    private static string OwnerOf(string process)
    {
        try
        {
            var uid = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
            return File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(entry => entry[2] == uid)?[0] ?? "";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void Kill(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            found.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private async Task<HostKeyFingerprint> FingerprintBy(string hash) =>
        HostKeyFingerprint.Parse((await Tool.Run("ssh-keygen", ["-l", "-E", hash, "-f", Path.Combine(folder, "host.pub")])).Split(' ')[1]);

    private bool Answers()
    {
        if (daemon!.HasExited) throw new InvalidOperationException($"sshd has ended: {(File.Exists(Log) ? File.ReadAllText(Log) : "")}");
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
