using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Longshore.Os.Native;
using Longshore.Os.Processes;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Files;

/// <summary>
/// A directory belongs to one process at a time. The kernel frees the lock when its holder ends, however it ends, so a stale file never keeps anybody out;
/// its content names the holder. Never deleted: a deleted file could be locked by two.
/// </summary>
public sealed class FileLock : IDisposable
{
    private const int Exclusive = 2;
    private const int DoNotWait = 4;
    private const uint OwnerReadWrite = 0x180;

    private readonly SafeFileHandle file;

    private FileLock(SafeFileHandle file) => this.file = file;

    /// <summary>Takes the lock, or says who has it.</summary>
    /// <param name="holder">The other process, in words for the operator; null when the lock was taken.</param>
    /// <returns>Null: somebody else holds it.</returns>
    /// <exception cref="IOException">The file cannot be opened, or its file system knows no locks.</exception>
    public static FileLock? TryAcquire(string path, out string? holder)
    {
        holder = null;
        var file = Open(path);
        try
        {
            if (TryLock(file, path))
            {
                if (OperatingSystem.IsLinux()) WriteHolder(file);
                return new FileLock(file);
            }
            holder = ReadHolder(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        file.Dispose();
        return null;
    }

    public void Dispose() => file.Dispose();

    private static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows()) return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        // Not by File.OpenHandle: it takes a shared lock of its own and would fail before the holder's name could be read.
        var descriptor = Libc.Open(path, Libc.ReadWrite | Libc.Create | Libc.CloseOnExec, OwnerReadWrite);
        return descriptor < 0 ? throw SystemError.Last($"Cannot open '{path}'") : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static bool TryLock(SafeFileHandle file, string path)
    {
        // On Windows the share mode of the open call is the lock.
        if (OperatingSystem.IsWindows() || Libc.Lock(file, Exclusive | DoNotWait) == 0) return true;
        return Marshal.GetLastPInvokeError() == Libc.TryAgain ? false : throw SystemError.Last($"Cannot lock '{path}'");
    }

    [SupportedOSPlatform("linux")]
    private static void WriteHolder(SafeFileHandle file)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} boot {BootId.Current}\n");
        RandomAccess.SetLength(file, 0);
        RandomAccess.Write(file, Encoding.UTF8.GetBytes(text), 0);
    }

    private static string ReadHolder(SafeFileHandle file)
    {
        Span<byte> content = stackalloc byte[256];
        var text = Encoding.UTF8.GetString(content[..RandomAccess.Read(file, content, 0)]).Trim();
        // Between taking the lock and writing its name the holder is nameless for an instant.
        return text.Length > 0 ? text : "a process that has just started";
    }
}
