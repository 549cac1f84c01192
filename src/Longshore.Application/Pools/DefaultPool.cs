using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Audit;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Pools;

/// <summary>Every space has exactly one default pool.</summary>
internal static class DefaultPool
{
    /// <summary>Takes the place from the present default before giving it to <paramref name="next"/>, so that there are never two.</summary>
    public static async Task<WorkerPool> MoveTo(StoreSession session, WorkerPool next, IEnumerable<WorkerPool> all, CancellationToken cancel)
    {
        foreach (var present in all.Where(pool => pool.IsDefault && pool.Id != next.Id)) await session.Pools.Save(present with { IsDefault = false }, cancel);
        return await session.Pools.Save(next with { IsDefault = true }, cancel);
    }
}
