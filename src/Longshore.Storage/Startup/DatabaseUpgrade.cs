using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Longshore.Storage.Startup;

/// <summary>Brings a database to this version's shape. A migration that was killed is taken up again.</summary>
internal sealed class DatabaseUpgrade(IDatabaseProvider provider, StorageOptions options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="StorageRefusedException">The database does not answer, or is newer than we are.</exception>
    public async Task Run<TContext>(IDbContextFactory<TContext> contexts, DatabasePart part, CancellationToken cancel) where TContext : DbContext
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                await using var context = contexts.CreateDbContext();
                await provider.Prepare(context, cancel);
                await Upgrade(context, cancel);
                await provider.Verify(context, cancel);
                return;
            }
            catch (Exception failed) when (DatabaseError.In(failed) is { } error && provider.IsRefused(error))
            {
                throw new WrongStorageSettingException("Longshore:Database:ConnectionString", error.Message, "Correct user, password and database, or grant the rights.", failed);
            }
            catch (Exception failed) when (DatabaseError.In(failed) is { } error && provider.IsUnavailable(error))
            {
                if (provider.FileOf(part, options) is { } file) throw new DataDirectoryUnusableException(file, error);
                if (time.GetElapsedTime(began) + Pause > options.ConnectTimeout) throw new DatabaseUnreachableException(options.ConnectTimeout, error);
            }
            await Task.Delay(Pause, time, cancel);
        }
    }

    private static async Task Upgrade(DbContext context, CancellationToken cancel)
    {
        string[] known = [.. context.Database.GetMigrations()];
        string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(cancel)];
        if (applied.Except(known).Max(StringComparer.Ordinal) is { } newer) throw new DatabaseTooNewException(newer, known[^1]);
        if (applied.Length < known.Length) await context.Database.MigrateAsync(cancel);
    }
}
