namespace Longshore.Domain.Projects;

/// <summary>A package reference of the process, by the names of its action and of the reference (empty for the primary one).</summary>
public sealed record VersionDonor(string Action, string PackageReference);
