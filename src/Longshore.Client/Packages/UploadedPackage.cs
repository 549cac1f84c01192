namespace Longshore.Client.Packages;

/// <summary>A package after its upload.</summary>
/// <param name="Package">The package as the feed holds it.</param>
/// <param name="IsNew">Whether this upload put it there; false when the one that was there stayed.</param>
public sealed record UploadedPackage(PackageDocument Package, bool IsNew);
