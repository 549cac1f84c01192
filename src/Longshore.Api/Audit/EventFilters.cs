using System.Collections.Immutable;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Audit;

/// <summary>The filters of the audit as clients write them.</summary>
internal static class EventFilters
{
    public static AuditSearch Of(SpaceScope scope, ListQuery query)
    {
        ImmutableArray<string> categories = [.. query.Values("eventCategories"), .. query.Values("eventGroups").SelectMany(EventGroups.CategoriesOf)];
        return new(SpaceOf(scope, query), query.Listing)
        {
            Regarding = query.Values("regarding"),
            RegardingAny = [.. new[] { "regardingAny", "projects", "projectGroups", "environments", "tenants" }.Select(query.Values).Where(documents => !documents.IsEmpty)],
            Users = [.. query.Values("user"), .. query.Values("users")],
            // A group without categories must not turn into "all".
            Categories = categories.IsEmpty && !query.Values("eventGroups").IsEmpty ? [""] : categories,
            DocumentTypes = query.Values("documentTypes"),
            From = query.Time("from"),
            To = query.Time("to"),
        };
    }

    // Without a space in the path a client asks for the whole server, or says which spaces it means.
    private static SpaceId? SpaceOf(SpaceScope scope, ListQuery query) =>
        scope.IsNamed ? scope.Space : query.Values("spaces") is [var one] && SpaceId.TryParse(one, null, out var space) ? space : null;
}
