using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;

namespace Longshore.Api.Releases;

/// <summary>A chosen package version, read and written.</summary>
internal sealed record SelectedPackagePart(string? ActionName, string? PackageReferenceName, string? StepName, string? Version)
{
    /// <exception cref="RefusedRequestException">Action or version is missing.</exception>
    public SelectedPackage ToSelected(string field)
    {
        if ((ActionName ?? StepName) is not { Length: > 0 } action) throw new RefusedRequestException(new Invalid($"{field}.ActionName", "The action is missing.", "Name the action that uses the package."));
        if (string.IsNullOrWhiteSpace(Version)) throw new RefusedRequestException(new Invalid($"{field}.Version", "The version is missing.", "Say which version of the package to use."));
        return new(action, PackageReferenceName ?? "", Version.Trim());
    }

    public static SelectedPackagePart From(SelectedPackage package) => new(package.ActionName, package.PackageReferenceName, package.ActionName, package.Version);
}
