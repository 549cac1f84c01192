namespace Longshore.Client.Releases;

/// <summary>The release that was made.</summary>
/// <param name="ReleaseId">Like <c>Releases-1</c>.</param>
/// <param name="ReleaseVersion">The version it got.</param>
public sealed record ReleaseCreated(string ReleaseId, string ReleaseVersion);
