using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Longshore.Portal.Parts;

/// <summary>
/// Carries what a page read while it was written as HTML into the circuit that takes the page over, so that nothing is read twice and
/// nothing blinks. Only a random token travels through the browser; the values stay here, briefly, and can be taken once.
/// </summary>
public sealed class Handover(TimeProvider time)
{
    // A browser that takes over does so within a second or two; what is left is from readers without scripts.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private const int Most = 256;
    private readonly ConcurrentDictionary<string, (object Value, DateTimeOffset Until)> values = new();

    /// <summary>Keeps a value; null when there is no room, and then the circuit reads for itself.</summary>
    public string? Keep(object value)
    {
        var now = time.GetUtcNow();
        if (values.Count >= Most)
            foreach (var (old, kept) in values)
                if (kept.Until <= now) values.TryRemove(old, out _);
        if (values.Count >= Most) return null;
        var token = RandomNumberGenerator.GetHexString(32);
        values[token] = (value, now + Kept);
        return token;
    }

    /// <summary>Takes the value of a token, once; false when it is gone or of another type.</summary>
    public bool TryTake<T>(string? token, [NotNullWhen(true)] out T? value) where T : class
    {
        value = token is not null && values.TryRemove(token, out var kept) && kept.Until > time.GetUtcNow() ? kept.Value as T : null;
        return value is not null;
    }
}
