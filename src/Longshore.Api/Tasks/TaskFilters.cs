using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Lists;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Api.Tasks;

/// <summary>The filters of a list of tasks as clients write them.</summary>
internal static class TaskFilters
{
    public static ListTasks Of(SpaceScope scope, ListQuery query) => new(Space(scope, query), query.Listing)
    {
        Listing = query.Listing with { Name = null },
        Kinds = query.Values("name"),
        Projects = query.Values("project"),
        Environments = query.Values("environment"),
        States = query.Enums<TaskState>("states"),
        Active = query.Flag("active"),
        Running = query.Flag("running"),
        Impossible = query.Value("tenant") is not null || query.Value("runbook") is not null || query.Flag("hasPendingInterruptions") is true || !query.Values("tags").IsEmpty,
    };

    /// <summary>Refuses what a list cannot be filtered by, rather than answer more than was asked for.</summary>
    public static Refusal? Refuse(ListQuery query) =>
        query.Value("node") is not null ? new Invalid("node", "Tasks cannot be filtered by node.", "Leave it out; every task names its node.")
        : query.Flag("hasWarningsOrErrors") is not null ? new Invalid("hasWarningsOrErrors", "Tasks cannot be filtered by warnings.", "Leave it out; every task says whether it has some.")
        : null;

    // A query may name the space that the path leaves out; several of them mean all.
    private static SpaceId? Space(SpaceScope scope, ListQuery query) =>
        scope.Named ?? (query.Values("spaces") is [var only] && SpaceId.TryParse(only, null, out var id) ? id : null);
}
