using Longshore.Steps.Bundles;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Packages;

/// <summary>Puts the packages of a step from the worker's cache into the step's workspace.</summary>
public sealed class PackageStaging(TimeProvider time, ExtractionLimits limits)
{
    /// <param name="cache">Folder whose files are named by their SHA-256.</param>
    /// <param name="workspace">Existing folder of this run, absolute.</param>
    /// <exception cref="IOException">The workspace cannot be written.</exception>
    public Staging Stage(StepBundle bundle, IVariables variables, string cache, string workspace, CancellationToken cancel) =>
        throw new NotSupportedException($"{time} {limits} {bundle} {variables} {cache} {workspace} {cancel}");
}
