using Longshore.Domain.Environments;
using Longshore.Storage;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Longshore.Storage.Startup;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class StorageStartupTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_first_start_makes_everything_and_only_its_owner_may_look(StorageProvider provider)
    {
        await using var storage = await databases.Prepare(provider);
        await storage.Start();
        await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Test"), cancel));
        await storage.Log.Append(new(1), "n", "s", 0, 1, 1, "x"u8.ToArray(), Cancel);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(storage.Directory));
        foreach (var path in Directory.EnumerateFileSystemEntries(storage.Directory, "*", SearchOption.AllDirectories))
            Assert.True((File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) == 0, path);
    }

    [Theory, EveryDatabase]
    public async Task What_was_committed_is_there_after_a_restart(StorageProvider provider)
    {
        await using var storage = await databases.Prepare(provider);
        await storage.Start();
        var added = await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Test"), cancel));
        await storage.Restart();
        Assert.Equal("Test", (await storage.Read((s, cancel) => s.Environments.Find(added.Id, cancel)))?.Name);
    }

    [Fact]
    public async Task A_second_server_on_the_same_directory_is_refused_with_the_holders_name()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await using var second = new Intruder(storage.Directory);
        var refused = await Assert.ThrowsAsync<DataDirectoryInUseException>(second.Start);
        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        await storage.Stop();
        await second.Start();
    }

    [Theory, EveryDatabase]
    public async Task A_database_of_a_newer_version_is_refused_with_both_versions(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await Execute(storage, "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_FromTheFuture', '99')");
        await storage.Stop();
        var refused = await Assert.ThrowsAsync<DatabaseTooNewException>(storage.Start);
        Assert.Contains("29990101000000_FromTheFuture", refused.Message, StringComparison.Ordinal);
        Assert.Matches("20[0-9]{12}_[A-Za-z]+", refused.Message);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await Execute(storage, "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT)");
        await Execute(storage, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await Execute(storage, "DELETE FROM \"__EFMigrationsHistory\"");
        await storage.Stop();
        // Without the lock out of the way this would wait for ever; the tables are there already, so the migration itself is refused.
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => storage.Start().WaitAsync(TimeSpan.FromSeconds(60), Cancel));
    }

    [Fact]
    public async Task A_lost_database_is_not_replaced_by_an_empty_one()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await storage.Stop();
        File.Delete(Path.Combine(storage.Directory, "longshore.db"));
        await Assert.ThrowsAsync<DatabaseMissingException>(storage.Start);
        Assert.False(File.Exists(Path.Combine(storage.Directory, "longshore.db")));
    }

    [Fact]
    public async Task A_lost_log_database_is_made_again_and_the_rest_is_there()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Test"), cancel));
        await storage.Stop();
        File.Delete(Path.Combine(storage.Directory, "logs.db"));
        await storage.Start();
        Assert.Equal(0, await storage.Log.CountLines(new(1), Cancel));
        Assert.Equal(1, (await storage.Read((s, cancel) => s.Environments.List(new RecordQuery(), cancel))).Total);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_names_the_setting()
    {
        await using var storage = new Intruder("/proc/longshore");
        var refused = await Assert.ThrowsAsync<DataDirectoryUnusableException>(storage.Start);
        Assert.Contains("Longshore:DataDirectory", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Host=localhost;Nonsense=1")]
    public async Task A_wrong_connection_string_names_the_setting(string? connection)
    {
        await using var storage = new Intruder(Path.Combine(Path.GetTempPath(), $"longshore-{Guid.NewGuid():N}"), StorageProvider.PostgreSql, connection);
        Assert.Equal("Longshore:Database:ConnectionString", (await Assert.ThrowsAsync<WrongStorageSettingException>(storage.Start)).Setting);
    }

    [Fact]
    public async Task A_database_server_that_does_not_answer_is_given_up_after_a_bound()
    {
        await using var storage = new Intruder(Path.Combine(Path.GetTempPath(), $"longshore-{Guid.NewGuid():N}"), StorageProvider.PostgreSql, "Host=127.0.0.1;Port=1;Timeout=2");
        await Assert.ThrowsAsync<DatabaseUnreachableException>(storage.Start);
    }

    private static async Task Execute(StorageUnderTest storage, string statement)
    {
        await using var context = storage.Get<IDbContextFactory<StoreContext>>().CreateDbContext();
        await context.Database.ExecuteSqlRawAsync(statement, Cancel);
    }
}
