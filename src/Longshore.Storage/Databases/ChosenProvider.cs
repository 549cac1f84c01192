using Longshore.Storage.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Longshore.Storage.Databases;

/// <summary>The provider that the settings name.</summary>
internal sealed class ChosenProvider(IEnumerable<IDatabaseProvider> providers, IOptions<StorageOptions> options)
{
    public IDatabaseProvider Provider { get; } = providers.FirstOrDefault(provider => provider.Kind == options.Value.Provider)
        ?? throw new WrongStorageSettingException("Longshore:Database:Provider", $"'{options.Value.Provider}' is not available.", "Use Sqlite or PostgreSql.");

    public void Configure(DbContextOptionsBuilder builder, DatabasePart part) => Provider.Configure(builder, part, options.Value);
}
