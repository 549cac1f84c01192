namespace Longshore.Steps.Runs;

/// <summary>A file that the script wants kept.</summary>
/// <param name="Path">As the script gave it.</param>
/// <param name="Name">Shown to the user.</param>
internal sealed record AnnouncedArtifact(string Path, string Name);
