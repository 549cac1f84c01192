using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Files;

/// <summary>Opens files whose names come from a script: neither a device nor a pipe must block us, nor a link lead us elsewhere.</summary>
[SupportedOSPlatform("linux")]
public static class RegularFile
{
    private const int EmptyPath = 0x1000;
    private const uint TypeWanted = 1;
    private const int ResultLength = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int TypeRegular = 0x8000;

    /// <summary>Opens <paramref name="path"/> for reading. The last part of the path must be no symbolic link.</summary>
    /// <param name="refusal">Why it was not opened, to be shown to the script's author; null when it was.</param>
    public static SafeFileHandle? TryOpen(string path, out string? refusal)
    {
        // Non-blocking: opening a pipe without a writer would wait for ever.
        var descriptor = Libc.Open(path, Libc.ReadOnly | Libc.NoFollow | Libc.NonBlocking | Libc.CloseOnExec);
        if (descriptor < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            refusal = error == Libc.LoopOfLinks ? "it is a symbolic link" : Marshal.GetPInvokeErrorMessage(error);
            return null;
        }
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        refusal = IsRegular(file) ? null : "it is no regular file";
        if (refusal is null) return file;
        file.Dispose();
        return null;
    }

    private static bool IsRegular(SafeFileHandle file)
    {
        Span<byte> result = stackalloc byte[ResultLength];
        if (Libc.Stat(file, "", EmptyPath, TypeWanted, result) != 0) throw SystemError.Last("Cannot read the type of a file");
        return (BinaryPrimitives.ReadUInt16LittleEndian(result[ModeOffset..]) & TypeMask) == TypeRegular;
    }
}
