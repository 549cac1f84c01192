using Longshore.Transports;
using Longshore.Transports.Ssh;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

[Collection("sshd")]
public sealed class SshHostKeyTests(TestSshd sshd)
{
    [Fact]
    public async Task Both_forms_of_the_fingerprint_are_taken()
    {
        foreach (var form in (HostKeyFingerprint[])[sshd.Sha256, sshd.Md5])
        {
            await using var worker = new SshWorker(sshd, change: endpoint => endpoint with { HostKey = form });
            Assert.False((await worker.Session.Has(new string('0', 64), worker.Cancel)).IsWhole);
        }
    }

    [Theory]
    [InlineData("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff")]
    public async Task Another_host_key_is_refused_and_both_are_named(string pinned)
    {
        await using var worker = new SshWorker(sshd, change: endpoint => endpoint with { HostKey = HostKeyFingerprint.Parse(pinned) });
        var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Start(worker.Bash("exit 0"), worker.Cancel));
        Assert.False(refused.MayHaveArrived);
        Assert.IsType<HostKeyRefusedException>(refused.InnerException);
        foreach (var named in (string[])[pinned, sshd.Sha256.ToString(), sshd.Md5.ToString()]) Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData(" 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF\n", "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff")]
    [InlineData("MD5:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff", "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff")]
    [InlineData("SHA256:AAAA", null)]
    [InlineData("00:11:22", null)]
    [InlineData("SHA512:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null)]
    [InlineData("", null)]
    public void Fingerprints_are_read_as_people_paste_them(string text, string? read)
    {
        Assert.Equal(read is not null, HostKeyFingerprint.TryParse(text, null, out var fingerprint));
        Assert.Equal(read ?? "", fingerprint.ToString());
    }

    [Fact]
    public async Task A_machine_is_discovered_before_its_key_is_known()
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        Task<DiscoveredMachine> Look(SshAccount? account, HostKeyFingerprint? confirmed = null) =>
            SshDiscovery.Look("127.0.0.1", sshd.Port, sshd.User, account, confirmed, new SshTimeouts(), TimeProvider.System, cancel);

        var stranger = await Look(null);
        Assert.Equal((sshd.Sha256, sshd.Md5, "ssh-ed25519"), (stranger.Sha256, stranger.Md5, stranger.KeyAlgorithm));
        Assert.Null(stranger.OperatingSystem);

        var known = await Look(new SshAccount.WithKey(sshd.Key));
        Assert.NotEmpty(known.OperatingSystem!);
        Assert.StartsWith("linux-", known.Runtime, StringComparison.Ordinal);

        await sshd.AllowPassword();
        var unconfirmed = await Look(new SshAccount.WithPassword(sshd.Password));
        Assert.Contains("password was not sent", unconfirmed.Says, StringComparison.Ordinal);
        Assert.Equal(known.Runtime, (await Look(new SshAccount.WithPassword(sshd.Password), sshd.Sha256)).Runtime);
        Assert.Contains("does not accept", (await Look(new SshAccount.WithPassword("wrong one"), sshd.Sha256)).Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_discovered_where_nobody_answers()
    {
        var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() =>
            SshDiscovery.Look("127.0.0.1", 1, "nobody", null, null, new SshTimeouts(), TimeProvider.System, Xunit.TestContext.Current.CancellationToken));
        Assert.Contains("127.0.0.1:1", refused.Message, StringComparison.Ordinal);
    }
}
