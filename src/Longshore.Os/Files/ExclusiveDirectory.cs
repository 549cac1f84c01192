using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Files;

/// <summary>Directories that exactly one of several contenders creates.</summary>
[SupportedOSPlatform("linux")]
public static class ExclusiveDirectory
{
    private const uint OwnerAll = 0x1C0;

    /// <summary>Creates <paramref name="path"/>, open to its owner only; its parent exists. The name is durable only once the parent is flushed (<see cref="DirectorySync"/>).</summary>
    /// <returns>False: it exists already.</returns>
    /// <exception cref="IOException">It cannot be created.</exception>
    public static bool TryCreate(string path)
    {
        if (Libc.MakeDirectory(path, OwnerAll) == 0) return true;
        return Marshal.GetLastPInvokeError() == Libc.AlreadyExists ? false : throw SystemError.Last($"Cannot create directory '{path}'");
    }
}
