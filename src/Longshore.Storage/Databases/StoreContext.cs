using Longshore.Storage.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Databases;

/// <summary>Rows of everything but logs. Each kind of row is mapped in a file of its own.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => StoredForms.Apply(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly, type => type != typeof(LogBlockMapping));
        StoredForms.Apply(model, Database.ProviderName);
    }
}
