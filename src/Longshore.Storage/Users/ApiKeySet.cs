using System.Collections.Immutable;
using Longshore.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Users;

/// <summary>API keys; every authenticated request looks one up.</summary>
internal sealed class ApiKeySet(StoreSession session)
{
    private IQueryable<ApiKeyRow> Rows => session.Context.Set<ApiKeyRow>().AsNoTracking();

    public async Task<ApiKey?> Find(string hash, CancellationToken cancel) => await session.Guard(Rows.FirstOrDefaultAsync(row => row.Hash == hash, cancel)) is { } row ? ApiKeyMapping.Read(row) : null;

    public async Task<ImmutableArray<ApiKey>> List(UserId user, CancellationToken cancel)
    {
        var rows = await session.Guard(Rows.Where(row => row.User == user.Number).OrderBy(row => row.Created).ThenBy(row => row.Id).ToListAsync(cancel));
        return [.. rows.Select(ApiKeyMapping.Read)];
    }

    public async Task Add(ApiKey key, CancellationToken cancel)
    {
        session.Writing().Add(ApiKeyMapping.Write(key));
        await session.Save(key.Id, cancel);
    }

    public async Task Remove(UserId user, string id, CancellationToken cancel)
    {
        session.Writing();
        await session.Guard(Rows.Where(row => row.User == user.Number && row.Id == id).ExecuteDeleteAsync(cancel));
    }
}
