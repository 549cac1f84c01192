using System.Runtime.Versioning;

namespace Longshore.Os.Processes;

/// <summary>Tells one run of the machine from the next: a process of another boot is surely gone.</summary>
[SupportedOSPlatform("linux")]
public static class BootId
{
    private static readonly Lazy<string> Read = new(() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim());

    /// <summary>The kernel's id of this boot.</summary>
    public static string Current => Read.Value;
}
