using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Longshore.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>; no database is touched.</summary>
internal sealed class DesignTimeStoreContext : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<StoreContext>();
        new SqliteProvider().Configure(builder, DatabasePart.Records, new StorageOptions());
        return new StoreContext(builder.Options);
    }
}

/// <summary>As <see cref="DesignTimeStoreContext"/>.</summary>
internal sealed class DesignTimeLogContext : IDesignTimeDbContextFactory<LogContext>
{
    public LogContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<LogContext>();
        new SqliteProvider().Configure(builder, DatabasePart.Logs, new StorageOptions());
        return new LogContext(builder.Options);
    }
}
