namespace Longshore.Storage;

/// <summary>Kind of database (setting <c>Database:Provider</c>).</summary>
public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
