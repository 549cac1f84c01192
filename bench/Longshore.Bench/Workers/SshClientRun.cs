using System.Globalization;
using Longshore.Engine.Tests.Ssh;

namespace Longshore.Bench.Workers;

/// <summary>The reference of a step over SSH: the machine's own client, which connects and runs <c>true</c>.</summary>
internal sealed class SshClientRun(Sshd sshd, string key)
{
    public static async Task<SshClientRun> Prepare(Sshd sshd, string folder)
    {
        var key = Path.Combine(folder, "key");
        await File.WriteAllTextAsync(key, sshd.Key);
        // The client refuses a key that others may read.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new SshClientRun(sshd, key);
    }

    public Task True() => Tool.Run("ssh",
    [
        "-F", "none", "-i", key, "-p", sshd.Port.ToString(CultureInfo.InvariantCulture),
        "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
        $"{sshd.User}@127.0.0.1", "true",
    ]);
}
