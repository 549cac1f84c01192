using Longshore.Storage;

namespace Longshore.Server.Settings;

/// <summary>Reads storage settings by their promised names (programs.md §2).</summary>
internal static class StorageSettings
{
    public static void Bind(IConfigurationSection settings, StorageOptions options)
    {
        options.DataDirectory = settings["DataDirectory"] ?? options.DataDirectory;
        options.ConnectionString = settings["Database:ConnectionString"];
        options.MasterKey = settings["MasterKey"];
        options.MasterKeyFile = settings["MasterKeyFile"];
        if (settings["Database:Provider"] is not { Length: > 0 } provider) return;
        if (!Enum.TryParse<StorageProvider>(provider, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new WrongSettingException($"Longshore:Database:Provider is '{provider}'; it must be Sqlite or PostgreSql.");
        options.Provider = kind;
        if (kind == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString))
            throw new WrongSettingException("Longshore:Database:ConnectionString is missing; PostgreSql needs one, such as 'Host=db;Database=longshore;Username=longshore'.");
    }
}
