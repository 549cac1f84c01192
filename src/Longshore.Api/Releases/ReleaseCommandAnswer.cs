using Longshore.Api.Transport;
using Longshore.Application.Releases;
using Longshore.Domain.Releases;

namespace Longshore.Api.Releases;

/// <summary>What the command form of creating a release answers.</summary>
internal sealed record ReleaseCommandAnswer(string ReleaseId, string ReleaseVersion, IReadOnlyDictionary<string, string> Links) : ILinked
{
    public static ReleaseCommandAnswer From(CreatedRelease created) => new(
        created.Release.Id.ToString(), created.Release.Version, new Dictionary<string, string> { ["Self"] = $"/api/{created.Release.Space}/releases/{created.Release.Id}" });
}
