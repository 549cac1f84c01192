using System.Runtime.InteropServices;

namespace Longshore.Os.Native;

internal static partial class Libc
{
    [LibraryImport(Library, EntryPoint = "getpwnam_r", StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int FindUser(string name, out UserEntry entry, byte* texts, nint length, out nint found);

    [LibraryImport(Library, EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport(Library, EntryPoint = "umask")]
    public static partial uint SetUmask(uint mask);
}
