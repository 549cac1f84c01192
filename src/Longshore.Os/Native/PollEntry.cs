using System.Runtime.InteropServices;

namespace Longshore.Os.Native;

/// <summary><c>struct pollfd</c>; a negative descriptor is passed over.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public const short Readable = 1;

    public int Descriptor;
    public short Wanted;
    public short Seen;
}
