using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Artifacts;

/// <summary>A file that a task leaves behind. Its bytes lie in the blob store under <see cref="Sha256"/>.</summary>
public sealed record Artifact : IBelongsToSpace
{
    public ArtifactId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string FileName { get; init; }
    public string? Source { get; init; }
    public required ServerTaskId Task { get; init; }
    public string? LogCorrelationId { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>Null until its content was put.</summary>
    public string? Sha256 { get; init; }
    public long Length { get; init; }

    /// <summary>Ticket and number of the run it was collected from, so that collecting twice makes it once; null for one made over the API.</summary>
    public string? Origin { get; init; }
}
