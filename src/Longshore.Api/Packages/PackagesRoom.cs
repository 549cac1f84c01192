using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

internal sealed class PackagesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => PackagesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        PushPackageEndpoint.Map(space);
        ListPackagesEndpoint.Map(space);
        GetPackageEndpoint.Map(space);
        DownloadPackageEndpoint.Map(space);
        DeletePackageEndpoint.Map(space);
        DeletePackagesEndpoint.Map(space);
        ListPackageNotesEndpoint.Map(space);
        DeltaEndpoint.Map(space);
        ListFeedsEndpoint.Map(space);
        GetFeedEndpoint.Map(space);
        GetFeedStatsEndpoint.Map(space);
        SearchFeedEndpoint.Map(space);
        ListVersionsEndpoint.Map(space);
        GetFeedNotesEndpoint.Map(space);
        RefuseFeedEndpoint.Map(space);
    }
}
