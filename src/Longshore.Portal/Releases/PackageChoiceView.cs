using System.Collections.Immutable;
using Longshore.Domain.Releases;

namespace Longshore.Portal.Releases;

/// <summary>A package whose version is chosen for a release.</summary>
public sealed class PackageChoiceView(PackageSlot slot, string? lastVersion, ImmutableArray<string> versions)
{
    public string Id { get; } = $"package-{slot.ActionName}-{slot.Package.Name}".Replace(' ', '-');
    public string PackageId { get; } = slot.Package.PackageId;
    public string Title { get; } = $"{slot.Package.PackageId} for {slot.ActionName}";
    public string? LastVersion { get; } = lastVersion;

    /// <summary>What the feed has, newest first.</summary>
    public ImmutableArray<string> Versions { get; } = versions;

    public string? Version { get; set; } = versions.FirstOrDefault();

    public SelectedPackage? Selected => Version is { Length: > 0 } version ? new(slot.ActionName, slot.Package.Name, version) : null;
}
