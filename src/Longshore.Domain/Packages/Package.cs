using Longshore.Domain.Spaces;

namespace Longshore.Domain.Packages;

/// <summary>A package in the built-in feed. Its bytes lie in the blob store under <see cref="Sha256"/>.</summary>
public sealed record Package
{
    public SpaceId Space { get; init; }
    public required string PackageId { get; init; }
    public required string Version { get; init; }

    /// <summary>With the dot, such as <c>.tar.gz</c>.</summary>
    public required string Extension { get; init; }
    public required long Length { get; init; }
    public required string Sha1 { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset Published { get; init; }

    /// <summary>Written <c>packages-Acme.Web.1.2.3</c>.</summary>
    public string Id => $"packages-{PackageId}.{Version}";
}
