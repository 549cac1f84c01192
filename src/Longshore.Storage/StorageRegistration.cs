using Longshore.Storage.Blobs;
using Longshore.Storage.Databases;
using Longshore.Storage.Secrets;
using Longshore.Storage.Startup;
using Longshore.Storage.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Longshore.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Registers <see cref="Store"/>, <see cref="TaskHistory"/>, <see cref="TaskLog"/>, <see cref="BlobStore"/> and <see cref="SecretVault"/>; usable after
    /// <see cref="StorageStartup.Run"/>. Add the providers too (<c>UseSqlite()</c>, <c>UsePostgreSql()</c>): the setting <see cref="StorageOptions.Provider"/> chooses among them.
    /// </summary>
    public static IServiceCollection AddLongshoreStorage(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        services.AddLogging().AddOptions<StorageOptions>().Configure(configure ?? (_ => { }));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DataDirectory>();
        AddDatabases(services);
        AddSecrets(services);
        services.AddSingleton(at => new BlobStore(at.GetRequiredService<DataDirectory>()));
        services.AddSingleton(at => new StorageStartup(
            at.GetRequiredService<IOptions<StorageOptions>>(), at.GetRequiredService<DataDirectory>(), at.GetRequiredService<ChosenProvider>().Provider,
            at.GetRequiredService<DatabaseUpgrade>(), at.GetRequiredService<IDbContextFactory<StoreContext>>(), at.GetRequiredService<IDbContextFactory<LogContext>>(),
            at.GetRequiredService<SecretStartup>(), at.GetRequiredService<BlobStore>()));
        return services;
    }

    private static void AddDatabases(IServiceCollection services)
    {
        services.AddSingleton<ChosenProvider>();
        services.AddPooledDbContextFactory<StoreContext>((at, builder) => at.GetRequiredService<ChosenProvider>().Configure(builder, DatabasePart.Records));
        services.AddPooledDbContextFactory<LogContext>((at, builder) => at.GetRequiredService<ChosenProvider>().Configure(builder, DatabasePart.Logs));
        services.AddSingleton(at => new DatabaseUpgrade(at.GetRequiredService<ChosenProvider>().Provider, at.GetRequiredService<IOptions<StorageOptions>>().Value, at.GetRequiredService<TimeProvider>()));
        services.AddSingleton(at => new TransientRetry(at.GetRequiredService<ChosenProvider>().Provider, at.GetRequiredService<TimeProvider>()));
        services.AddSingleton(at => new Store(at.GetRequiredService<IDbContextFactory<StoreContext>>(), at.GetRequiredService<ChosenProvider>().Provider));
        services.AddSingleton(at => new TaskHistory(at.GetRequiredService<Store>(), at.GetRequiredService<TransientRetry>()));
        services.AddSingleton<BlockCodec>().AddSingleton<LogFollowers>().AddSingleton<LogReader>();
        services.AddSingleton(at => new LogWriter(
            at.GetRequiredService<IDbContextFactory<LogContext>>(), at.GetRequiredService<LogFollowers>(), at.GetRequiredService<TimeProvider>(), at.GetRequiredService<ILogger<TaskLog>>()));
        services.AddSingleton(at => new TaskLog(
            at.GetRequiredService<BlockCodec>(), at.GetRequiredService<LogWriter>(), at.GetRequiredService<LogReader>(), at.GetRequiredService<LogFollowers>()));
    }

    private static void AddSecrets(IServiceCollection services)
    {
        services.AddSingleton<MasterKey>().AddSingleton<KeyRing>().AddSingleton<SecretStartup>();
        services.AddSingleton(at => new KeyFiles(at.GetRequiredService<DataDirectory>().Keys));
        services.AddSingleton(at => new SecretVault(at.GetRequiredService<IDataProtectionProvider>(), at.GetRequiredService<KeyFiles>()));
        services.AddDataProtection().SetApplicationName("Longshore")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing, MasterKey>((keys, ring, master) =>
        {
            keys.XmlRepository = ring;
            keys.XmlEncryptor = new MasterKeyXmlEncryptor(master);
        });
    }
}
