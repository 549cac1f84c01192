using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Lists;
using Longshore.Application.Workers;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Workers;

/// <summary>The filters of a list of workers as clients write them.</summary>
internal static class WorkerFilters
{
    public static ListWorkers Of(SpaceScope scope, ListQuery query, Listing listing) => new(scope.Space, listing)
    {
        Pools = query.Values("workerPoolIds"),
        Thumbprints = query.Values("thumbprint"),
        Styles = query.Values("commStyles"),
        Health = query.Values("healthStatuses"),
        IsDisabled = query.Flag("isDisabled"),
    };
}
