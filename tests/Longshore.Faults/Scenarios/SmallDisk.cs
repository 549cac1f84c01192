using Longshore.Engine.Tests.Ssh;

namespace Longshore.Faults.Scenarios;

/// <summary>A disk of 16 MiB for one agent's data, which a test can fill.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Page = 4096;

    private readonly string mount = Directory.CreateTempSubdirectory("longshore-disk-").FullName;

    /// <summary>For the agent's data directory; it deletes it, the disk stays.</summary>
    public string Data => Path.Combine(mount, "agent");

    public bool IsFull => Free < Page;

    private string Ballast => Path.Combine(mount, "ballast");

    private long Free => new DriveInfo(mount).AvailableFreeSpace;

    public static async Task<SmallDisk> Mount()
    {
        var disk = new SmallDisk();
        await Tool.Run("mount", ["-t", "tmpfs", "-o", "size=16m", "longshore", disk.mount]);
        return disk;
    }

    /// <summary>Leaves so many bytes.</summary>
    public void Fill(long leave)
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[Page];
        while (Free - leave >= Page) file.Write(page);
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Tool.Run("umount", ["--lazy", mount]);
        Directory.Delete(mount);
    }
}
