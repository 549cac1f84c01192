using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Orchestration.Workers;

/// <summary>Where a token leads: what a machine asks for, or all that the token names; never anything that it does not name.</summary>
internal sealed class TokenReach(StoreSession session, JoinToken token)
{
    /// <param name="asked">Names, slugs or ids; empty: all of the token's.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public Task<Result<ImmutableArray<WorkerPoolId>>> Pools(ImmutableArray<string> asked, CancellationToken cancel) =>
        Within(session.Pools, token.Pools, asked, new Way("pool", "--pool"), pool => pool.Id, cancel);

    /// <inheritdoc cref="Pools"/>
    public Task<Result<ImmutableArray<EnvironmentId>>> Environments(ImmutableArray<string> asked, CancellationToken cancel) =>
        Within(session.Environments, token.Environments, asked, new Way("environment", "--environment"), environment => environment.Id, cancel);

    /// <param name="asked">In any case; empty: all of the token's.</param>
    public Result<ImmutableArray<string>> Roles(ImmutableArray<string> asked)
    {
        var way = new Way("role", "--role");
        var roles = ImmutableArray.CreateBuilder<string>();
        foreach (var text in asked.IsEmpty ? token.Roles : asked)
        {
            if (token.Roles.FirstOrDefault(role => role.Equals(text, StringComparison.OrdinalIgnoreCase)) is not { } role) return Outside(way, text);
            if (!roles.Contains(role)) roles.Add(role);
        }
        return roles.Count > 0 ? roles.ToImmutable() : Nowhere(way);
    }

    private async Task<Result<ImmutableArray<TId>>> Within<TId, T>(
        IRecords<TId, T> records, ImmutableArray<TId> named, ImmutableArray<string> asked, Way way, Func<T, TId> idOf, CancellationToken cancel)
        where TId : struct, IEntityId<TId> where T : class, IBelongsToSpace
    {
        var found = ImmutableArray.CreateBuilder<TId>();
        foreach (var text in asked.IsEmpty ? [.. named.Select(id => $"{id}")] : asked)
        {
            var record = CollectionId.TryParse<TId>(text, out var id) ? await records.Find(id, cancel) : null;
            record ??= await records.FindByName(token.Space, text, cancel);
            if (record is null || !named.Contains(idOf(record))) return Outside(way, text);
            if (!found.Contains(idOf(record))) found.Add(idOf(record));
        }
        return found.Count > 0 ? found.ToImmutable() : Nowhere(way);
    }

    private Denied Outside(Way way, string text) =>
        new($"Join token {token.Name} does not lead into {way.Noun} '{text}'.", $"Give a {way.Option} that the token names, or make a token for that {way.Noun}.");

    private Denied Nowhere(Way way) => new($"Join token {token.Name} names no {way.Noun}.", $"Make a token for this {way.Noun}: `longshore worker token {way.Option} …`.");

    private sealed record Way(string Noun, string Option);
}
