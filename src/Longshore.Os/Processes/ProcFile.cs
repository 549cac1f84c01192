using System.Globalization;
using System.Runtime.Versioning;

namespace Longshore.Os.Processes;

/// <summary>Files of <c>/proc/PID</c>; the process may vanish at any instant.</summary>
[SupportedOSPlatform("linux")]
internal static class ProcFile
{
    /// <returns>Null: the process is gone or closed to us.</returns>
    public static byte[]? TryRead(int process, string name)
    {
        try
        {
            return File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{name}"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
