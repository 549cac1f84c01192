using System.Net;
using System.Net.Http.Json;
using Longshore.Client.Connections;

namespace Longshore.Client.Security;

/// <summary>Turns a user's name and password into an API key, once.</summary>
public static class PasswordSignIn
{
    private const string CsrfCookie = "Octopus-Csrf-Token";

    /// <summary>Signs in, makes a key and signs out again. The password is not kept.</summary>
    /// <param name="server">Where the server answers.</param>
    /// <param name="username">The user's name.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="purpose">What the key is for; shown beside it in the user's list of keys.</param>
    /// <param name="time">The clock behind time limits.</param>
    /// <param name="cancel">Ends the call early. A key that was made by then stays.</param>
    /// <exception cref="RefusedException">The server does not accept name and password.</exception>
    public static async Task<MadeKey> MakeKey(
        ServerAddress server, string username, string password, string purpose, TimeProvider time, CancellationToken cancel)
    {
        var cookies = new CookieContainer();
        using var connection = new ServerConnection(server, time, new SocketsHttpHandler { CookieContainer = cookies });

        var user = await connection.Post("api/users/login", new Credentials(username, password),
            ClientJson.Default.Credentials, ClientJson.Default.UserDocument, cancel);
        // Calls that change something prove with this header that no other site sent them.
        foreach (Cookie cookie in cookies.GetAllCookies())
            if (cookie.Name.StartsWith(CsrfCookie, StringComparison.Ordinal)) connection.Always("X-Octopus-Csrf-Token", cookie.Value);

        var key = await connection.Post($"api/users/{Uri.EscapeDataString(user.Id)}/apikeys", new NewKey(purpose, null),
            ClientJson.Default.NewKey, ClientJson.Default.KeyDocument, cancel);
        await connection.Tell(HttpMethod.Post, "api/users/logout", JsonContent.Create(new Nothing(), ClientJson.Default.Nothing), cancel);
        return new MadeKey(new ApiKey(key.ApiKey), key.Id, user);
    }
}
