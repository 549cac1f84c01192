using System.Collections.Concurrent;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Security;

/// <summary>A key together with its user.</summary>
internal sealed record Credential(ApiKey Key, User User);

/// <summary>Finds keys by hash, and remembers them for a moment so that a busy client costs no database. A change on this node is seen at once, one of another node within 10 s.</summary>
internal sealed class Credentials(Store store, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    // 10,000 keys at once are more than any server has; guesses are never kept, so nobody can fill it from outside.
    private const int MaxRemembered = 10_000;
    private ConcurrentDictionary<string, (Credential Credential, long At)> remembered = new(StringComparer.Ordinal);

    /// <summary>Null: there is no such key, it has expired, or its user is disabled.</summary>
    public async ValueTask<Credential?> Find(string key, CancellationToken cancel)
    {
        var hash = KeyText.Hash(key);
        var memory = remembered;
        if (!memory.TryGetValue(hash, out var known) || time.GetElapsedTime(known.At) >= Freshness)
        {
            var at = time.GetTimestamp();
            if (await Read(hash, cancel) is not { } read)
            {
                memory.TryRemove(hash, out _);
                return null;
            }
            known = (read, at);
            // Into the memory as it was before reading: when something was forgotten meanwhile, this one goes with it.
            if (memory.Count < MaxRemembered) memory[hash] = known;
        }
        return known.Credential is { User.IsActive: true, Key: var live } && !live.IsExpired(time.GetUtcNow()) ? known.Credential : null;
    }

    /// <summary>Call after each committed change of a key or a user.</summary>
    public void Forget() => remembered = new(StringComparer.Ordinal);

    private async Task<Credential?> Read(string hash, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindApiKeyByHash(hash, cancel) is { } key && await session.Users.Find(key.User, cancel) is { } user ? new(key, user) : null;
    }
}
