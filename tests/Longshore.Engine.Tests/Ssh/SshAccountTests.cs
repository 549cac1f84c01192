using Longshore.Transports;
using Longshore.Transports.Ssh;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

[Collection("sshd")]
public sealed class SshAccountTests(TestSshd sshd)
{
    [Theory]
    [InlineData("ed25519", "")]
    [InlineData("ed25519", "the passphrase")]
    [InlineData("rsa", "")]
    [InlineData("rsa", "the passphrase")]
    [InlineData("ecdsa", "")]
    [InlineData("ecdsa", "the passphrase")]
    public async Task Every_kind_of_key_is_taken(string type, string passphrase)
    {
        var key = await sshd.NewKey(type, passphrase);
        await using var worker = new SshWorker(sshd, change: endpoint => endpoint with { Account = new SshAccount.WithKey(key, passphrase.Length > 0 ? passphrase : null) });
        Assert.False((await worker.Session.Has(new string('0', 64), worker.Cancel)).IsWhole);
    }

    [Fact]
    public async Task A_key_that_cannot_be_opened_is_refused_with_the_reason()
    {
        var key = await sshd.NewKey("ed25519", "the passphrase");
        Assert.Contains("passphrase. Enter the right one", await RefusalOf(new SshAccount.WithKey(key, "another one")), StringComparison.Ordinal);
        Assert.Contains("the account has no passphrase", await RefusalOf(new SshAccount.WithKey(key)), StringComparison.Ordinal);
        Assert.Contains("is none", await RefusalOf(new SshAccount.WithKey("ssh-ed25519 AAAA me@here")), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await RefusalOf(new SshAccount.WithKey("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_taken_and_a_wrong_one_refused()
    {
        await sshd.AllowPassword();
        await using var worker = new SshWorker(sshd, change: endpoint => endpoint with { Account = new SshAccount.WithPassword(sshd.Password) });
        Assert.False((await worker.Session.Has(new string('0', 64), worker.Cancel)).IsWhole);
        var refusal = await RefusalOf(new SshAccount.WithPassword("the wrong one"));
        Assert.Contains("does not accept the account", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("the wrong one", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_prints_nothing_secret()
    {
        var endpoint = sshd.Endpoint with { Account = new SshAccount.WithKey("secret key", "secret passphrase") };
        Assert.DoesNotContain("secret", $"{endpoint} {endpoint.Account} {new SshAccount.WithPassword("secret")}", StringComparison.Ordinal);
    }

    private async Task<string> RefusalOf(SshAccount account)
    {
        await using var worker = new SshWorker(sshd, change: endpoint => endpoint with { Account = account });
        var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Describe(worker.Cancel));
        Assert.False(refused.MayHaveArrived);
        Assert.IsType<SshAccountException>(refused.InnerException);
        return refused.Message;
    }
}
