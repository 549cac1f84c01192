using Longshore.Client.Connections;

namespace Longshore.Client.Security;

/// <summary>Calls about users and their keys.</summary>
public sealed class UserCalls
{
    private readonly ServerConnection connection;

    internal UserCalls(ServerConnection connection) => this.connection = connection;

    /// <summary>Whose key this is.</summary>
    /// <exception cref="NotSignedInException">The server does not know the key.</exception>
    public Task<UserDocument> Me(CancellationToken cancel) =>
        connection.Get("api/users/me", ClientJson.Default.UserDocument, cancel);

    /// <summary>Takes a key back; it signs nothing from then on.</summary>
    public Task DeleteKey(string userId, string keyId, CancellationToken cancel) =>
        connection.Tell(HttpMethod.Delete, $"api/users/{Uri.EscapeDataString(userId)}/apikeys/{Uri.EscapeDataString(keyId)}", null, cancel);
}
