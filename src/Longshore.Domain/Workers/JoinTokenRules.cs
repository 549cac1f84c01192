using System.Globalization;

namespace Longshore.Domain.Workers;

/// <summary>Who may join with a token.</summary>
public static class JoinTokenRules
{
    private const string Mend = "Make a new token in the portal, or with `longshore worker token`.";

    /// <summary>A certificate that joined before is told so whatever became of the token: its agent may not have got the first answer.</summary>
    /// <param name="token">As it is stored.</param>
    /// <param name="thumbprint">Of the certificate of who wishes to join.</param>
    /// <param name="now">The time.</param>
    public static JoinTokenVerdict Use(JoinToken token, string thumbprint, DateTimeOffset now) =>
        token.Uses.LastOrDefault(use => string.Equals(use.Certificate, thumbprint, StringComparison.OrdinalIgnoreCase)) is { } before
            ? new JoinTokenVerdict.Already(before.Became)
            : UseAnew(token, now);

    /// <summary>As <see cref="Use"/>, for one who is not registered (any more).</summary>
    public static JoinTokenVerdict UseAnew(JoinToken token, DateTimeOffset now)
    {
        if (token.RevokedOn is not null) return new JoinTokenVerdict.Refused($"Join token {token.Name} was revoked.", Mend);
        if (token.ExpiresOn is { } end && end <= now) return new JoinTokenVerdict.Refused(string.Create(CultureInfo.InvariantCulture, $"Join token {token.Name} expired at {end:u}."), Mend);
        return token.MaxUses > 0 && token.Uses.Length >= token.MaxUses
            ? new JoinTokenVerdict.Refused(string.Create(CultureInfo.InvariantCulture, $"Join token {token.Name} is used up: it was good for {token.MaxUses}."), Mend)
            : new JoinTokenVerdict.Allowed();
    }

    /// <summary>Whether who joins becomes a deployment target: what the machine asks for counts; one that asks for nothing becomes a worker wherever the token leads into a pool.</summary>
    /// <param name="token">As it is stored.</param>
    /// <param name="asksForPool">It names a worker pool.</param>
    /// <param name="asksForTarget">It names a role or an environment.</param>
    public static bool IsForTarget(JoinToken token, bool asksForPool, bool asksForTarget) => asksForTarget || (!asksForPool && token.Pools.IsEmpty);
}
