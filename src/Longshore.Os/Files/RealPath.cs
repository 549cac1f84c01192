using System.Runtime.Versioning;
using System.Text;
using Longshore.Os.Native;

namespace Longshore.Os.Files;

/// <summary>The one name of a file among those that links give it.</summary>
[SupportedOSPlatform("linux")]
public static class RealPath
{
    private const int Longest = 4096;

    /// <exception cref="IOException">There is no such file.</exception>
    public static string Of(string path)
    {
        Span<byte> resolved = stackalloc byte[Longest];
        return Libc.Resolve(path, resolved) == 0
            ? throw SystemError.Last($"Cannot find '{path}'")
            : Encoding.UTF8.GetString(resolved[..resolved.IndexOf((byte)0)]);
    }
}
