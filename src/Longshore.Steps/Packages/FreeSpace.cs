using System.Globalization;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Packages;

/// <summary>Looks whether the disk has room before a package is extracted, so that a step fails early and says why.</summary>
internal static class FreeSpace
{
    private const long UsualMegabytes = 500;
    private const long Megabyte = 1024 * 1024;

    internal static Staging.Refused? Check(IVariables variables, string workspace)
    {
        if (bool.TryParse(variables.Get("OctopusSkipFreeDiskSpaceCheck"), out var skip) && skip) return null;
        var text = variables.Get("OctopusFreeDiskSpaceOverrideInMegaBytes");
        var needed = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : UsualMegabytes;
        var free = new DriveInfo(workspace).AvailableFreeSpace / Megabyte;
        return free >= needed
            ? null
            : new Staging.Refused(
                $"The worker's disk has {free} MB free, but {needed} MB must be.", "Free some space on the worker, or set OctopusFreeDiskSpaceOverrideInMegaBytes to what the step needs.");
    }
}
