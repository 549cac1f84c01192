using Longshore.Api.Transport;
using Longshore.Application.Processes;

namespace Longshore.Api.Processes;

internal sealed record PackageReferenceBody
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? PackageId { get; init; }
    public string? FeedId { get; init; }
    public string? AcquisitionLocation { get; init; }
    public string? Version { get; init; }
    public IReadOnlyDictionary<string, string?>? Properties { get; init; }

    public PackageReferenceDraft ToDraft() => new()
    {
        Id = Id,
        Name = Name,
        PackageId = PackageId,
        FeedId = FeedId,
        AcquisitionLocation = AcquisitionLocation,
        Version = Version,
        Properties = Properties.Pairs(),
    };
}
