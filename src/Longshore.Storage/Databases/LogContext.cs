using Longshore.Storage.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Databases;

/// <summary>Rows of task logs: a file of their own on SQLite, tables of the one database on PostgreSQL.</summary>
internal sealed class LogContext(DbContextOptions<LogContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => StoredForms.Apply(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfiguration(new LogBlockMapping());
        StoredForms.Apply(model, Database.ProviderName);
    }
}
