namespace Longshore.Client.Packages;

/// <summary>A package of the built-in feed.</summary>
public sealed record PackageDocument
{
    /// <summary>Like <c>packages-Acme.Web.1.2.3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name without version.</summary>
    public required string PackageId { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>Like <c>.zip</c>.</summary>
    public string? FileExtension { get; init; }

    /// <summary>Size in bytes.</summary>
    public long PackageSizeBytes { get; init; }

    /// <summary>SHA-1 of the file, in hex.</summary>
    public string? Hash { get; init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? Published { get; init; }
}
