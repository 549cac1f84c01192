namespace Longshore.Storage.Startup;

/// <summary>The server must not start like this. The message says what is wrong and how to mend it, for the operator.</summary>
public abstract class StorageRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A setting is wrong or missing.</summary>
/// <param name="setting">As in the configuration, such as <c>Longshore:MasterKeyFile</c>.</param>
public sealed class WrongStorageSettingException(string setting, string says, string mend, Exception? inner = null)
    : StorageRefusedException($"{setting}: {says} {mend}", inner)
{
    public string Setting { get; } = setting;
}

/// <summary>The data directory cannot be used: rights, a read-only file system, no directory.</summary>
public sealed class DataDirectoryUnusableException(string path, Exception inner)
    : StorageRefusedException($"Longshore:DataDirectory: '{path}' cannot be used: {inner.Message} Give it to the user that runs the server, with mode 0700, or name another one.", inner);

/// <summary>Another server works on the data directory.</summary>
public sealed class DataDirectoryInUseException(string path, string holder)
    : StorageRefusedException($"Longshore:DataDirectory: '{path}' is in use by {holder}. Stop that server, or name another directory.");

/// <summary>The database was written by a newer version of Longshore.</summary>
public sealed class DatabaseTooNewException(string newest, string known)
    : StorageRefusedException($"The database was made by a newer Longshore: it is at '{newest}', this version knows '{known}'. Start the newer version, or restore the backup from before the upgrade.");

/// <summary>The database file is gone although other data is there: starting fresh would hide the loss.</summary>
public sealed class DatabaseMissingException(string path, string beside)
    : StorageRefusedException($"The database '{path}' is missing, but '{beside}' is there. Restore the database from a backup, or name an empty directory in Longshore:DataDirectory to start fresh.");

/// <summary>The master key does not open the stored secrets.</summary>
public sealed class MasterKeyRefusedException(string says)
    : StorageRefusedException($"Longshore:MasterKey: {says} Set the master key that this data directory was made with (MasterKey, MasterKeyFile or the file 'master.key').");

/// <summary>The database server did not answer in time.</summary>
public sealed class DatabaseUnreachableException(TimeSpan waited, Exception inner)
    : StorageRefusedException($"Longshore:Database:ConnectionString: the database did not answer for {waited.TotalSeconds:0} s: {inner.Message} Check that it runs and that host, port, user and password are right.", inner);
