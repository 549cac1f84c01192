using Longshore.Os.Files;
using Longshore.Storage.Blobs;
using Longshore.Storage.Databases;
using Longshore.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Longshore.Storage.Startup;

/// <summary>Makes the data directory ours and everything in it ready, in an order in which a kill at any instant leaves something that starts again. Holds the directory's lock until disposed.</summary>
public sealed class StorageStartup : IDisposable
{
    private readonly StorageOptions options;
    private readonly DataDirectory directory;
    private readonly IDatabaseProvider provider;
    private readonly DatabaseUpgrade upgrade;
    private readonly IDbContextFactory<StoreContext> records;
    private readonly IDbContextFactory<LogContext> logs;
    private readonly SecretStartup secrets;
    private readonly BlobStore blobs;
    private FileLock? held;

    internal StorageStartup(
        IOptions<StorageOptions> options, DataDirectory directory, IDatabaseProvider provider, DatabaseUpgrade upgrade,
        IDbContextFactory<StoreContext> records, IDbContextFactory<LogContext> logs, SecretStartup secrets, BlobStore blobs)
    {
        this.options = options.Value;
        this.directory = directory;
        this.provider = provider;
        this.upgrade = upgrade;
        this.records = records;
        this.logs = logs;
        this.secrets = secrets;
        this.blobs = blobs;
    }

    /// <summary>Call before anything else of storage is used.</summary>
    /// <exception cref="StorageRefusedException">The server must not start; the message says why and what to do.</exception>
    public async Task Run(CancellationToken cancel)
    {
        TakeDirectory();
        // The databases come first: whoever finds the rest without them knows that they were lost.
        RefuseLostDatabase();
        await upgrade.Run(records, DatabasePart.Records, cancel);
        await upgrade.Run(logs, DatabasePart.Logs, cancel);
        secrets.Run();
        DataDirectory.Create(directory.Blobs);
        DataDirectory.Create(directory.IncomingBlobs);
        blobs.Sweep();
    }

    public void Dispose() => held?.Dispose();

    private void TakeDirectory()
    {
        try
        {
            DataDirectory.Create(directory.Root);
            held = FileLock.TryAcquire(directory.Lock, out var holder);
            if (held is null) throw new DataDirectoryInUseException(directory.Root, holder!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryUnusableException(directory.Root, refused);
        }
    }

    private void RefuseLostDatabase()
    {
        if (provider.FileOf(DatabasePart.Records, options) is not { } file || File.Exists(file)) return;
        string?[] others = [provider.FileOf(DatabasePart.Logs, options), directory.Keys, directory.Blobs];
        if (others.FirstOrDefault(Path.Exists) is { } beside) throw new DatabaseMissingException(file, beside);
    }
}
