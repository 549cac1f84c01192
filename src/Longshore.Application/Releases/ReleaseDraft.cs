using System.Collections.Immutable;
using Longshore.Domain.Releases;

namespace Longshore.Application.Releases;

/// <summary>A release as a user asks for it. Null: not said.</summary>
public sealed record ReleaseDraft
{
    /// <summary>Id, name or slug.</summary>
    public string? Project { get; init; }

    /// <summary>Null: the next one by the project's version template.</summary>
    public string? Version { get; init; }

    /// <summary>Id, name or slug; null: the default channel.</summary>
    public string? Channel { get; init; }
    public string? Notes { get; init; }

    /// <summary>Chosen versions by action and reference.</summary>
    public ImmutableArray<SelectedPackage> Packages { get; init; } = [];

    /// <summary>Chosen versions in the selector language of <see cref="PackageSelector"/>.</summary>
    public ImmutableArray<string> Selectors { get; init; } = [];

    /// <summary>Version of every package that nothing else chose.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>Without any choice: take the newest version with this pre-release label.</summary>
    public string? PackagePrerelease { get; init; }
    public bool IgnoreIfAlreadyExists { get; init; }
    public bool IgnoreChannelRules { get; init; }

    /// <summary>Git references were given; processes are kept in the database here.</summary>
    public bool NamesGit { get; init; }
    public ReleaseFields Fields { get; init; } = ReleaseFields.ById;
}

/// <summary>What the caller's document calls things, so that a refusal names its own field.</summary>
public sealed record ReleaseFields(string Project, string Version, string Channel, string Packages)
{
    public static ReleaseFields ById { get; } = new("ProjectId", "Version", "ChannelId", "SelectedPackages");

    public static ReleaseFields ByName { get; } = new("ProjectName", "ReleaseVersion", "ChannelName", "Packages");
}
