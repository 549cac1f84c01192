using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Lists;
using Longshore.Application.Machines;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Machines;

/// <summary>The filters of a list of deployment targets as clients write them.</summary>
internal static class MachineFilters
{
    public static ListMachines Of(SpaceScope scope, ListQuery query, Listing listing) => new(scope.Space, listing)
    {
        Environments = query.Values("environmentIds"),
        Roles = query.Values("roles"),
        TenantIds = query.Values("tenantIds"),
        TenantTags = query.Values("tenantTags"),
        Thumbprints = query.Values("thumbprint"),
        Styles = query.Values("commStyles"),
        Health = query.Values("healthStatuses"),
        IsDisabled = query.Flag("isDisabled"),
        Deployment = query.Value("deploymentId"),
        Impossible = !query.Values("shellNames").IsEmpty,
    };
}
