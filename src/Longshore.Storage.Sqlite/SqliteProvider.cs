using System.Data.Common;
using Longshore.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Longshore.Storage.Sqlite;

/// <summary>SQLite: two files in the data directory, write-ahead log, every commit synced.</summary>
internal sealed class SqliteProvider : IDatabaseProvider
{
    // Result codes of SQLite.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int UniqueBroken = 2067;
    private const int PrimaryKeyBroken = 1555;

    public StorageProvider Kind => StorageProvider.Sqlite;

    public bool HasOneWriter => true;

    public string? FileOf(DatabasePart part, StorageOptions options) => part switch
    {
        DatabasePart.Records => Path.GetFullPath(Connection(options).DataSource),
        DatabasePart.Logs => Path.GetFullPath(Path.Combine(options.DataDirectory, "logs.db")),
    };

    public void Configure(DbContextOptionsBuilder builder, DatabasePart part, StorageOptions options)
    {
        var connection = Connection(options);
        connection.DataSource = FileOf(part, options);
        builder.UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        builder.AddInterceptors(new SqlitePragmas());
    }

    public async Task Prepare(DbContext context, CancellationToken cancel)
    {
        var file = context.Database.GetDbConnection().DataSource;
        if (!File.Exists(file)) await CreateFile(file);
        // Stays in the file. Blocks of logs are large, and a large page spares their chains of overflow pages.
        if (context is LogContext) await context.Database.ExecuteSqlRawAsync("PRAGMA page_size = 16384", cancel);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        // A migration that was killed leaves its lock behind, and the next one would wait for it for ever. We hold the data directory, so nobody else migrates.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
    }

    public Task Verify(DbContext context, CancellationToken cancel) => Task.CompletedTask;

    public string? FieldOfDuplicate(DbException error, IModel model) =>
        error is SqliteException { SqliteExtendedErrorCode: UniqueBroken or PrimaryKeyBroken } ? BrokenRule.FieldIn(error.Message, model) : null;

    // Our own queue keeps writers apart, so only a foreign process can be in the way.
    public bool IsTransient(DbException error) => error is SqliteException { SqliteErrorCode: Busy };

    public bool IsRefused(DbException error) => false;

    public bool IsUnavailable(DbException error) => error is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or Full or CannotOpen };

    private static SqliteConnectionStringBuilder Connection(StorageOptions options) => options.ConnectionString is { Length: > 0 } text
        ? new SqliteConnectionStringBuilder(text)
        : new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.DataDirectory, "longshore.db") };

    // SQLite would give the file to whomever the umask allows; its -wal and -shm files take over its mode.
    private static async Task CreateFile(string path)
    {
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, create);
    }
}
