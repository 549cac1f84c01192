using Longshore.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Storage.PostgreSql;

public static class PostgreSqlRegistration
{
    /// <summary>Makes <see cref="StorageProvider.PostgreSql"/> available to storage.</summary>
    public static IServiceCollection UsePostgreSql(this IServiceCollection services) => services.AddSingleton<IDatabaseProvider, PostgreSqlProvider>();
}
