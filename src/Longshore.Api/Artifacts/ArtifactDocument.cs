using Longshore.Api.Transport;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;

namespace Longshore.Api.Artifacts;

/// <summary>An artifact as clients read it (rest-api.md §11).</summary>
internal sealed record ArtifactDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Filename { get; init; }
    public string? Source { get; init; }
    public required string ServerTaskId { get; init; }
    public string? LogCorrelationId { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>Bytes; 0 until its content was put.</summary>
    public long Length { get; init; }

    /// <summary>Lower-case hex; null until its content was put.</summary>
    public string? Sha256 { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ArtifactDocument From(Artifact artifact)
    {
        var self = $"/api/{artifact.Space}/artifacts/{artifact.Id}";
        return new()
        {
            Id = artifact.Id.ToString(),
            SpaceId = artifact.Space.ToString(),
            Filename = artifact.FileName,
            Source = artifact.Source,
            ServerTaskId = artifact.Task.ToString(),
            LogCorrelationId = artifact.LogCorrelationId,
            Created = artifact.Created,
            Length = artifact.Length,
            Sha256 = artifact.Sha256,
            Links = new Dictionary<string, string> { ["Self"] = self, ["Content"] = $"{self}/content" },
        };
    }
}
