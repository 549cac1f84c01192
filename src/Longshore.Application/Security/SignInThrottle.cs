namespace Longshore.Application.Security;

/// <summary>
/// Slows guessing down: 10 failures of one account from one address within 5 minutes, or 50 of one address, begin a wait that doubles with each further failure,
/// from 1 s to 5 min. No account is ever locked: its owner gets in from another address.
/// </summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    private const int PerAccount = 10;
    private const int PerAddress = 50;

    // Bounds the memory that an attacker with many names or addresses can take; beyond it the oldest are forgotten.
    private const int MaxCounted = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Failures> counted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the next attempt has to wait; null: it may come now.</summary>
    public TimeSpan? Wait(string username, string? address)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var until = new[] { UntilOf(AccountKey(username, address), PerAccount, now), UntilOf(AddressKey(address), PerAddress, now) }.Max();
            return until > now ? until - now : null;
        }
    }

    public void Failed(string username, string? address)
    {
        lock (gate)
        {
            Count(AccountKey(username, address));
            Count(AddressKey(address));
        }
    }

    /// <summary>The right password clears the account's count, never the address's: an attacker may own one account.</summary>
    public void Succeeded(string username, string? address)
    {
        lock (gate) counted.Remove(AccountKey(username, address));
    }

    private static string AccountKey(string username, string? address) => $"{address}\n{username}";

    private static string AddressKey(string? address) => address ?? "";

    private DateTimeOffset UntilOf(string key, int allowed, DateTimeOffset now)
    {
        if (!counted.TryGetValue(key, out var failures) || failures.Number < allowed || now - failures.Last > Window) return DateTimeOffset.MinValue;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures.Number - allowed, 9)));
        return failures.Last + (wait < Window ? wait : Window);
    }

    private void Count(string key)
    {
        var now = time.GetUtcNow();
        var failures = counted.TryGetValue(key, out var known) && now - known.Last <= Window ? known.Number : 0;
        if (counted.Count >= MaxCounted && !counted.ContainsKey(key))
        {
            foreach (var old in counted.OrderBy(one => one.Value.Last).Take(MaxCounted / 10).Select(one => one.Key).ToArray()) counted.Remove(old);
        }
        counted[key] = new(failures + 1, now);
    }

    private readonly record struct Failures(int Number, DateTimeOffset Last);
}
