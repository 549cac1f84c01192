using System.Collections.Immutable;

namespace Longshore.Client.Releases;

/// <summary>The body that creates a release.</summary>
public sealed record NewRelease
{
    /// <summary>Name or id of the project.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The version, or null for the next one by the project's rule.</summary>
    public string? ReleaseVersion { get; init; }

    /// <summary>Name of the channel, or null for the default one.</summary>
    public string? ChannelName { get; init; }

    /// <summary>Package versions as <c>step-or-package:version</c> or <c>step-or-package:reference:version</c>; the rest is resolved to the newest.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>Notes in Markdown.</summary>
    public string? ReleaseNotes { get; init; }

    /// <summary>Whether an existing release of this version is taken as it is.</summary>
    public bool IgnoreIfAlreadyExists { get; init; }

    /// <summary>The space of the project; filled in by the call.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The same once more: the wire wants both.</summary>
    public string? SpaceIdOrName { get; init; }
}
