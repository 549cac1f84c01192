using Longshore.Domain.Processes;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Processes;

/// <summary>Which version of a package a run uses.</summary>
internal static class PackageVersions
{
    /// <summary>The version that the reference fixes, else the one chosen in the release; null when there is none.</summary>
    public static string? Of(RunMaterial material, PlannedStep planned, PackageReference reference) =>
        reference.Version ?? material.Deployment?.Release.Packages
            .FirstOrDefault(chosen => Same(chosen.ActionName, planned.ActionName) && Same(chosen.PackageReferenceName, reference.Name))?.Version;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
