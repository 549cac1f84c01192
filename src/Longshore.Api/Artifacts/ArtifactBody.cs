using Longshore.Domain.Tasks;

namespace Longshore.Api.Artifacts;

internal sealed record ArtifactBody(string? Filename, string? Source, string? ServerTaskId, string? LogCorrelationId);
