using Microsoft.Extensions.Options;

namespace Longshore.Storage.Startup;

/// <summary>Where things lie in the data directory (programs.md §5).</summary>
internal sealed class DataDirectory(IOptions<StorageOptions> options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Root { get; } = Path.GetFullPath(options.Value.DataDirectory);

    public string Lock => Path.Combine(Root, "server.lock");

    public string MasterKey => Path.Combine(Root, "master.key");

    public string Keys => Path.Combine(Root, "keys");

    public string Blobs => Path.Combine(Root, "blobs");

    public string IncomingBlobs => Path.Combine(Blobs, "incoming");

    /// <summary>Creates a directory for its owner only, whatever the umask.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }
        Directory.CreateDirectory(path, OwnerOnly);
        if (File.GetUnixFileMode(path) != OwnerOnly) File.SetUnixFileMode(path, OwnerOnly);
    }
}
