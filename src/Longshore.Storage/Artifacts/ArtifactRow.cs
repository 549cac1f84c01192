using Longshore.Storage.Records;

namespace Longshore.Storage.Artifacts;

/// <summary>The name of an artifact is its file name.</summary>
internal sealed class ArtifactRow : NamedRow
{
    public int Task { get; set; }
    public string? Origin { get; set; }
}
