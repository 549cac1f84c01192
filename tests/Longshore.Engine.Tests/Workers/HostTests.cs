using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class HostTests
{
    [Fact]
    public async Task A_worker_describes_its_machine()
    {
        await using var worker = new TestWorker();
        var description = await worker.Session.Describe(worker.Cancel);
        Assert.Contains(description.Shells, shell => shell.StartsWith("bash ", StringComparison.Ordinal) && char.IsAsciiDigit(shell[5]));
        Assert.NotEqual("unknown", description.ExecutorVersion);
        Assert.True(description.FreeDiskBytes > 0);
        Assert.NotEmpty(description.OperatingSystem);
    }

    [Theory]
    [InlineData("journals")]
    [InlineData("cache")]
    [InlineData("completed")]
    [InlineData("trash")]
    public async Task The_workers_own_folders_are_no_tickets(string name)
    {
        await using var worker = new TestWorker();
        await Assert.ThrowsAsync<ArgumentException>(() => worker.Host.Complete(Ticket.Parse(name), worker.Cancel));
    }

    [Fact]
    public async Task Tombstones_are_forgotten_in_time()
    {
        await using var worker = new TestWorker();
        var (old, young) = (worker.PathsOf(TestWorker.NewTicket()), worker.PathsOf(TestWorker.NewTicket()));
        await worker.Host.Complete(old.Ticket, worker.Cancel);
        await worker.Host.Complete(young.Ticket, worker.Cancel);
        File.SetLastWriteTimeUtc(old.Tombstone, TimeProvider.System.GetUtcNow().UtcDateTime - new RunHostOptions { Root = "", ExecutorPath = "" }.TombstoneAge - TimeSpan.FromMinutes(1));
        await worker.ReplaceHost();
        Assert.False(File.Exists(old.Tombstone));
        Assert.True(File.Exists(young.Tombstone));
    }

    [Fact]
    public async Task What_a_killed_host_had_only_begun_to_delete_is_gone_after_the_next_start()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo ran >> \"$LEDGER\"");
        await worker.Run(bundle);
        var paths = worker.PathsOf(bundle.Ticket);
        await File.WriteAllTextAsync(paths.Tombstone, "", worker.Cancel);
        Directory.CreateDirectory(Path.Combine(RunPaths.TrashOf(worker.Root), "x", "y"));
        Directory.CreateDirectory(worker.PathsOf(TestWorker.NewTicket()).WorkDirectory);
        Assert.Empty((await worker.ReplaceHost()).Problems);
        Assert.Empty(Directory.EnumerateDirectories(RunPaths.JournalsOf(worker.Root)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(RunPaths.TrashOf(worker.Root)));
        Assert.Equal(4, Directory.EnumerateDirectories(worker.Root).Count());
    }
}
