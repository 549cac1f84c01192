using Longshore.Os.Files;
using Xunit;

namespace Longshore.Core.Tests.Os;

public sealed class FileTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public void A_replaced_file_has_the_new_content_and_only_its_owner_reads_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["f"], "a long old content");
        DurableFile.Replace(folder["f"], "new"u8);
        Assert.Equal("new", File.ReadAllText(folder["f"]));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder["f"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_stays_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["f"]);
        Assert.ThrowsAny<Exception>(() => DurableFile.Replace(folder["f"], "new"u8));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Of_many_contenders_one_creates_the_file()
    {
        using var folder = new TemporaryFolder();
        var winners = Enumerable.Range(0, 16).AsParallel().Where(contender => ExclusiveFile.TryCreate(folder["f"], [(byte)contender])).ToList();
        Assert.Equal(Assert.Single(winners), Assert.Single(File.ReadAllBytes(folder["f"])));
        Assert.False(ExclusiveFile.TryCreate(folder["f"], "later"u8));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_exclusive_file_is_not_created_where_its_folder_is_gone()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<IOException>(() => ExclusiveFile.TryCreate(folder["gone/f"], "x"u8));
    }

    [Fact]
    public void Of_many_contenders_one_sets_the_mark()
    {
        using var folder = new TemporaryFolder();
        Assert.Single(Enumerable.Range(0, 16).AsParallel().Where(_ => ExclusiveFile.TryCreate(folder["f"], [])).ToList());
        Assert.ThrowsAny<IOException>(() => ExclusiveFile.TryCreate(folder["gone/f"], []));
    }

    [Fact]
    public void Of_many_contenders_one_writes_the_note()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(ExclusiveNote.Read(folder["n"]));
        var winners = Enumerable.Range(0, 16).AsParallel().Where(contender => ExclusiveNote.TryCreate(folder["n"], $"by {contender}")).ToList();
        Assert.Equal($"by {Assert.Single(winners)}", ExclusiveNote.Read(folder["n"]));
        Assert.ThrowsAny<IOException>(() => ExclusiveNote.TryCreate(folder["gone/n"], "x"));
    }

    [Fact]
    public void Of_many_contenders_one_creates_the_directory()
    {
        using var folder = new TemporaryFolder();
        Assert.Single(Enumerable.Range(0, 16).AsParallel().Where(_ => ExclusiveDirectory.TryCreate(folder["d"])).ToList());
        Assert.ThrowsAny<IOException>(() => ExclusiveDirectory.TryCreate(folder["gone/d"]));
    }

    [Fact]
    public void A_lock_has_one_holder_and_names_it()
    {
        using var folder = new TemporaryFolder();
        using (var first = FileLock.TryAcquire(folder["lock"], out var nobody))
        {
            Assert.NotNull(first);
            Assert.Null(nobody);
            Assert.Null(FileLock.TryAcquire(folder["lock"], out var holder));
            Assert.StartsWith($"process {Environment.ProcessId} boot ", holder, StringComparison.Ordinal);
        }
        using var second = FileLock.TryAcquire(folder["lock"], out _);
        Assert.NotNull(second);
    }

    [Fact]
    public void Only_regular_files_are_opened_and_no_links()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "x");
        File.CreateSymbolicLink(folder["link"], folder["file"]);
        using (var file = RegularFile.TryOpen(folder["file"], out var none))
        {
            Assert.NotNull(file);
            Assert.Null(none);
        }
        foreach (var name in (string[])[folder["link"], folder.Path, "/dev/zero", folder["missing"]])
        {
            Assert.Null(RegularFile.TryOpen(name, out var refusal));
            Assert.NotEmpty(refusal!);
        }
    }

    [Fact]
    public void A_tree_with_closed_folders_and_links_to_elsewhere_is_deleted_and_elsewhere_stays()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.CreateDirectory(folder["tree/closed/inner"]);
        File.CreateSymbolicLink(folder["tree/closed/link"], folder["elsewhere"]);
        File.SetUnixFileMode(folder["tree/closed"], UnixFileMode.None);
        Assert.True(TreeDeletion.TryDelete(folder["tree"]));
        Assert.True(TreeDeletion.TryDelete(folder["tree"]));
        Assert.Equal([folder["elsewhere"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_watched_directory_rings_for_growth_and_for_new_files_until_the_watcher_leaves()
    {
        using var folder = new TemporaryFolder();
        using var watch = new DirectoryWatch();
        using var rings = new SemaphoreSlim(0);
        var cancel = TestContext.Current.CancellationToken;
        using (watch.Add(folder.Path, () => rings.Release()))
        {
            File.WriteAllText(folder["f"], "new");
            Assert.True(rings.Wait(TimeSpan.FromSeconds(30), cancel));
            while (rings.Wait(TimeSpan.FromMilliseconds(200), cancel)) { }
            File.AppendAllText(folder["f"], "more");
            Assert.True(rings.Wait(TimeSpan.FromSeconds(30), cancel));
        }
        while (rings.Wait(TimeSpan.Zero, cancel)) { }
        File.AppendAllText(folder["f"], "unheard");
        Assert.False(rings.Wait(TimeSpan.FromMilliseconds(50), cancel));
    }
}
