using System.Runtime.InteropServices;

namespace Longshore.Os.Native;

/// <summary><c>struct passwd</c>, the same in glibc and musl; the texts lie in the caller's buffer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct UserEntry
{
    public nint Name;
    public nint Password;
    public uint User;
    public uint Group;
    public nint Comment;
    public nint Home;
    public nint Shell;
}
