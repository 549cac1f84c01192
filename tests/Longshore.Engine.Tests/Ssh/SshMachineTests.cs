using Longshore.Transports;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

/// <summary>reliability.md F-WRK-SSH-09: machines that are not as one would wish.</summary>
[Collection("sshd")]
public sealed class SshMachineTests(TestSshd sshd)
{
    [Theory]
    [InlineData("echo Welcome; echo to this machine >&2")]
    [InlineData("printf 'longshore-host-1\\n\\036longshore'")]
    [InlineData("head -c 100000 /dev/zero | tr '\\0' x")]
    public async Task What_a_start_up_file_prints_is_no_answer(string greeting)
    {
        var file = Path.Combine(sshd.Home, ".bashrc");
        await File.WriteAllTextAsync(file, $"{greeting}\n", TestContext.Current.CancellationToken);
        try
        {
            await using var worker = new SshWorker(sshd);
            Assert.Equal(["hello"], (await worker.Run(worker.Bash("echo hello"))).Texts);
            Assert.False((await worker.Session.Has(new string('0', 64), worker.Cancel)).IsWhole);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("/bin/sh")]
    [InlineData("/bin/dash")]
    public async Task The_login_shell_need_not_be_bash(string shell)
    {
        await Tool.Run("usermod", ["--shell", shell, sshd.User]);
        try
        {
            await using var worker = new SshWorker(sshd);
            Assert.Equal(["hello world"], (await worker.Run(worker.Bash("x=(hello world); echo ${x[@]}"))).Texts);
        }
        finally
        {
            await Tool.Run("usermod", ["--shell", "/bin/bash", sshd.User]);
        }
    }

    [Theory]
    [InlineData("ForceCommand echo This account is for mail only.", "This account is for mail only.")]
    [InlineData("ForceCommand internal-sftp", "ForceCommand")]
    public async Task An_account_that_runs_no_commands_is_named_with_what_it_says(string setting, string says)
    {
        await sshd.Restart(setting);
        try
        {
            await using var worker = new SshWorker(sshd);
            var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Describe(worker.Cancel));
            Assert.Contains(says, refused.Message, StringComparison.Ordinal);
            Assert.False(refused.MayHaveArrived);
        }
        finally
        {
            await sshd.Restart();
        }
    }

    [Fact]
    public async Task Without_sftp_the_executor_comes_another_way()
    {
        await sshd.Restart("Subsystem sftp /bin/false");
        sshd.ForgetAll();
        try
        {
            await using var worker = new SshWorker(sshd);
            Assert.Equal(["hello"], (await worker.Run(worker.Bash("echo hello"))).Texts);
            Assert.Null(worker.Session.RawBecause);
        }
        finally
        {
            await sshd.Restart();
        }
    }

    [Fact]
    public async Task A_missing_home_is_named()
    {
        var away = $"{sshd.Home}.away";
        Directory.Move(sshd.Home, away);
        try
        {
            await using var worker = new SshWorker(sshd);
            var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Describe(worker.Cancel));
            Assert.Contains("has no home directory", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(away, sshd.Home);
        }
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_is_named()
    {
        sshd.ForgetAll();
        File.SetUnixFileMode(sshd.Home, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await using var worker = new SshWorker(sshd);
            var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Describe(worker.Cancel));
            Assert.Contains("cannot be stored", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Permission denied", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(sshd.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
