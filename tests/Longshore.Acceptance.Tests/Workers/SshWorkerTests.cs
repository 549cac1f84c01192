using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Ssh;
using Xunit;

namespace Longshore.Acceptance.Tests.Workers;

/// <summary>A machine with nothing but a real sshd, made a worker over the API.</summary>
[Collection("sshd")]
public sealed class SshWorkerTests(TestSshd sshd, AgentServer server) : IClassFixture<AgentServer>
{
    [Fact]
    public async Task A_step_of_a_deployment_runs_on_a_machine_that_is_signed_in_to_with_a_key_or_a_password()
    {
        var byKey = await server.Api.NewPool("ssh by key");
        var worker = await server.Api.NewSshWorker("ssh-key", byKey, sshd.Port, sshd.User, sshd.Key, sshd.Sha256.ToString());
        await server.Api.Ready(worker);
        var project = await TestProject.Create(server.Api, "over ssh", ["echo \"I am $(whoami)\""]);
        await project.SetPool(byKey);
        var task = await project.Deploy();
        Assert.Equal("Success", (string)(await server.Api.Ended(task))["State"]!);
        Assert.Contains($"I am {sshd.User}", await server.Api.RawLines(task));

        await sshd.AllowPassword();
        var account = await server.Api.Post("/api/Spaces-1/accounts", new { Name = "by password", AccountType = "UsernamePassword", Username = sshd.User, Password = new { HasValue = true, NewValue = sshd.Password } });
        var byPassword = await server.Api.NewPool("ssh by password");
        await server.Api.Ready(await server.Api.NewSshWorker("ssh-password", byPassword, sshd.Port, (string)account["Id"]!, sshd.Md5.ToString()));
        await server.RunsOn(byPassword, "ssh-password");
    }

    [Fact]
    public async Task Another_host_key_than_the_pinned_one_makes_the_worker_unhealthy_and_both_are_named()
    {
        var pool = await server.Api.NewPool("ssh refused");
        var pinned = $"SHA256:{new string('A', 43)}";
        var worker = await server.Api.NewSshWorker("ssh-refused", pool, sshd.Port, sshd.User, sshd.Key, pinned);
        var found = await server.Api.FoundToBe(worker, "Unhealthy");
        Assert.Contains(pinned, (string)found["StatusSummary"]!, StringComparison.Ordinal);
        Assert.Contains(sshd.Sha256.ToString(), (string)found["StatusSummary"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_cannot_run_the_executor_runs_bash_steps_in_raw_mode()
    {
        // What a machine of another processor says of itself.
        var bin = Directory.CreateDirectory(Path.Combine(sshd.Home, "bin")).FullName;
        var uname = Path.Combine(bin, "uname");
        await File.WriteAllTextAsync(uname, "#!/bin/sh\n[ \"$1\" = -m ] && echo riscv64 || echo Linux\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(uname, (UnixFileMode)0b111_101_101);
        await sshd.Restart($"SetEnv PATH={bin}:/usr/local/bin:/usr/bin:/bin");
        try
        {
            var pool = await server.Api.NewPool("ssh raw");
            await server.Api.Ready(await server.Api.NewSshWorker("ssh-raw", pool, sshd.Port, sshd.User, sshd.Key, sshd.Sha256.ToString()));
            await server.RunsOn(pool, "ssh-raw");
            var task = await server.Api.RunOn(pool, "exit 5");
            Assert.Contains("exit code 5", (string)(await server.Api.Ended(task))["ErrorMessage"]!, StringComparison.Ordinal);
            Assert.Contains(await server.Api.RawLines(task), line => line.Contains("raw mode", StringComparison.OrdinalIgnoreCase));
        }
        finally
        {
            await sshd.Restart();
        }
    }
}
