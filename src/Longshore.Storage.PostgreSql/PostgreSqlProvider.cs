using System.Data.Common;
using Longshore.Storage.Databases;
using Longshore.Storage.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Longshore.Storage.PostgreSql;

/// <summary>PostgreSQL 15 and later: one database for records and logs.</summary>
internal sealed class PostgreSqlProvider : IDatabaseProvider
{
    private const string Setting = "Longshore:Database:ConnectionString";

    // Our statements are few and come again and again; a prepared one costs half.
    private const int PreparedStatements = 100;

    public StorageProvider Kind => StorageProvider.PostgreSql;

    public bool HasOneWriter => false;

    public string? FileOf(DatabasePart part, StorageOptions options) => null;

    public void Configure(DbContextOptionsBuilder builder, DatabasePart part, StorageOptions options) =>
        builder.UseNpgsql(Connection(options), postgres =>
        {
            postgres.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
            if (part == DatabasePart.Logs) postgres.MigrationsHistoryTable("__EFMigrationsHistoryOfLogs");
        });

    public Task Prepare(DbContext context, CancellationToken cancel) => Task.CompletedTask;

    public async Task Verify(DbContext context, CancellationToken cancel)
    {
        var mode = await context.Database.SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"").SingleAsync(cancel);
        if (mode == "off")
            throw new WrongStorageSettingException(Setting, "synchronous_commit is off for this database, so what was acknowledged could be lost.", "Turn it on with ALTER DATABASE … SET synchronous_commit = on.");
    }

    public string? FieldOfDuplicate(DbException error, IModel model) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } index } ? FieldName.Of(index) : null;

    public bool IsTransient(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    // What the server says itself in these classes (08, 53, 57, 58) is about its own state, never about our request.
    public bool IsUnavailable(DbException error) => error is PostgresException said
        ? said.SqlState[..2] is "08" or "53" or "57" or "58"
        : error is NpgsqlException;

    public bool IsRefused(DbException error) => error is PostgresException said && (said.SqlState.StartsWith("28", StringComparison.Ordinal)
        || said.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege);

    private static string Connection(StorageOptions options)
    {
        if (options.ConnectionString is not { Length: > 0 } text)
            throw new WrongStorageSettingException(Setting, "it is missing.", "Set it, such as 'Host=localhost;Database=longshore;Username=longshore;Password=…'.");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (connection.MaxAutoPrepare == 0) connection.MaxAutoPrepare = PreparedStatements;
            return connection.ToString();
        }
        catch (ArgumentException wrong)
        {
            throw new WrongStorageSettingException(Setting, wrong.Message, "Correct that part.", wrong);
        }
    }
}
