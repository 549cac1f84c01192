using Longshore.Application.Audit;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Security;

/// <summary>Begins a session with user name and password.</summary>
/// <param name="Remember">The session outlives the browser's.</param>
[OpenToAll]
public sealed record SignIn(string? Username, string? Password, bool Remember, Origin Origin);

/// <summary>A session that has just begun; the token is not readable later.</summary>
/// <param name="Token">For the cookie that scripts cannot read.</param>
/// <param name="CsrfToken">For the cookie that our own page reads.</param>
/// <param name="Remember">The cookies outlive the browser's session.</param>
public sealed record SignedIn(User User, string Token, string CsrfToken, DateTimeOffset Expires, bool Remember);

internal sealed class SignInHandler(Store store, Passwords passwords, SignInThrottle throttle, AuditTrail audit, TimeProvider time) : IHandler<SignIn, SignedIn>
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);
    private static readonly TimeSpan RememberedSession = TimeSpan.FromDays(30);

    // A longer password is an attack on our processors.
    private const int MaxLength = 1_000;

    public async Task<Result<SignedIn>> Handle(SignIn request, Actor actor, CancellationToken cancel)
    {
        var username = request.Username?.Trim() ?? "";
        if (username.Length is 0 or > MaxLength || string.IsNullOrEmpty(request.Password) || request.Password.Length > MaxLength) return Wrong();
        if (throttle.Wait(username, request.Origin.IpAddress) is { } wait) return new TooMany("There were too many wrong passwords.", wait, $"Wait {Math.Ceiling(wait.TotalSeconds)} s.");

        var user = await Find(username, cancel);
        var fits = await passwords.Fits(request.Password, user?.PasswordHash, cancel);
        if (!fits || user is not { IsActive: true, IsService: false })
        {
            throttle.Failed(username, request.Origin.IpAddress);
            await RecordFailure(username, user, request.Origin, cancel);
            return Wrong();
        }
        throttle.Succeeded(username, request.Origin.IpAddress);
        return await Begin(user, request, cancel);
    }

    // The same words whatever was wrong: nobody learns which users exist.
    private static Invalid Wrong() => new("", "The user name or the password is wrong.", "Check both.");

    private async Task<User?> Find(string username, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Users.FindByName(null, username, cancel);
    }

    private async Task<SignedIn> Begin(User user, SignIn request, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var token = KeyText.NewSessionToken();
        var key = new ApiKey
        {
            Id = ApiKey.SessionPrefix + Guid.NewGuid().ToString("N"),
            User = user.Id,
            Purpose = "Session",
            Hash = KeyText.Hash(token),
            Hint = "",
            Created = now,
            Expires = now + (request.Remember ? RememberedSession : Session),
        };
        await using var session = await store.Write(cancel);
        foreach (var old in await session.ListApiKeys(user.Id, cancel))
        {
            if (old.IsSession && old.IsExpired(now)) await session.RemoveApiKey(user.Id, old.Id, cancel);
        }
        if (Passwords.IsOutdated(user.PasswordHash!)) await session.Users.Save(user with { PasswordHash = passwords.Hash(request.Password!) }, cancel);
        await session.AddApiKey(key, cancel);
        var who = new Actor(user.Id, user.Username, user.Permissions, "Password", request.Origin.UserAgent, request.Origin.IpAddress);
        await audit.Record(session, who, null, AuditCategory.LoginSucceeded, $"{user.Username} signed in", [user.Id.ToString()], cancel);
        await session.Commit(cancel);
        return new(user, token, KeyText.CsrfToken(token), key.Expires.Value, request.Remember);
    }

    private async Task RecordFailure(string username, User? user, Origin origin, CancellationToken cancel)
    {
        // An unknown name may be a password typed into the wrong field: it is not written down.
        var who = new Actor(null, user is null ? "" : username, [], null, origin.UserAgent, origin.IpAddress);
        await using var session = await store.Write(cancel);
        await audit.Record(session, who, null, AuditCategory.LoginFailed, user is null ? "A sign-in with an unknown user name failed" : $"A sign-in as {user.Username} failed",
            user is null ? [] : [user.Id.ToString()], cancel);
        await session.Commit(cancel);
    }
}
