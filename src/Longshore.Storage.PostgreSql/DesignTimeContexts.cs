using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Longshore.Storage.PostgreSql;

/// <summary>For <c>dotnet ef migrations add</c>; no database is touched.</summary>
internal sealed class DesignTimeStoreContext : IDesignTimeDbContextFactory<StoreContext>
{
    internal static readonly StorageOptions Nowhere = new() { ConnectionString = "Host=localhost" };

    public StoreContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<StoreContext>();
        new PostgreSqlProvider().Configure(builder, DatabasePart.Records, Nowhere);
        return new StoreContext(builder.Options);
    }
}

/// <summary>As <see cref="DesignTimeStoreContext"/>.</summary>
internal sealed class DesignTimeLogContext : IDesignTimeDbContextFactory<LogContext>
{
    public LogContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<LogContext>();
        new PostgreSqlProvider().Configure(builder, DatabasePart.Logs, DesignTimeStoreContext.Nowhere);
        return new LogContext(builder.Options);
    }
}
