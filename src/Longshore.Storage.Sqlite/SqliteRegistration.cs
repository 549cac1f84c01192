using Longshore.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Storage.Sqlite;

public static class SqliteRegistration
{
    /// <summary>Makes <see cref="StorageProvider.Sqlite"/> available to storage.</summary>
    public static IServiceCollection UseSqlite(this IServiceCollection services) => services.AddSingleton<IDatabaseProvider, SqliteProvider>();
}
