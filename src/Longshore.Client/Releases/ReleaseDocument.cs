namespace Longshore.Client.Releases;

/// <summary>A release: process, variables and packages of a project, frozen under a version.</summary>
public sealed record ReleaseDocument
{
    /// <summary>Like <c>Releases-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in its project.</summary>
    public required string Version { get; init; }

    /// <summary>The project it belongs to.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The channel it was made in.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Notes in Markdown.</summary>
    public string? ReleaseNotes { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Assembled { get; init; }
}
