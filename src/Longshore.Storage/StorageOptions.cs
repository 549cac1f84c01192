namespace Longshore.Storage;

/// <summary>Where the server keeps what it must not lose. The server binds it from <c>Longshore:DataDirectory</c>, <c>Longshore:Database:*</c> and <c>Longshore:MasterKey*</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Created with mode 0700; a relative path starts at the working directory.</summary>
    public string DataDirectory { get; set; } = "longshore-data";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Needed for PostgreSQL; for SQLite null means <c>longshore.db</c> in the data directory.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Base64 of at least 16 random bytes; wins over <see cref="MasterKeyFile"/>. Never logged.</summary>
    public string? MasterKey { get; set; }

    /// <summary>A file that holds what <see cref="MasterKey"/> would; null: <c>master.key</c> in the data directory, made at the first start.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary>How long a start waits for a database server that does not answer: default 60 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
