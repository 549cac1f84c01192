using Longshore.Client.Connections;
using Longshore.Client.Security;
using Longshore.Client.Spaces;

namespace Longshore.Client;

/// <summary>One server, spoken to over HTTP. Safe for use by several threads; dispose it when the last call has ended.</summary>
/// <remarks>
/// Every call throws a <see cref="CallFailedException"/> when it does not succeed, and none is repeated by itself: whether a failed
/// call may be repeated is part of the exception.
/// </remarks>
public sealed class LongshoreClient : IDisposable
{
    private readonly ServerConnection connection;

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <param name="server">Where the server answers.</param>
    /// <param name="key">Signs every call; null to call without a signature.</param>
    /// <param name="time">The clock behind time limits and back-off.</param>
    public LongshoreClient(ServerAddress server, ApiKey? key, TimeProvider time)
    {
        connection = new ServerConnection(server, key, time);
        Users = new UserCalls(connection);
        Spaces = new SpaceCalls(connection);
    }

    /// <summary>People and their keys.</summary>
    public UserCalls Users { get; }

    /// <summary>The spaces this key may see.</summary>
    public SpaceCalls Spaces { get; }

    /// <summary>Everything inside one space.</summary>
    /// <param name="spaceId">An id like <c>Spaces-1</c>.</param>
    public SpaceClient In(string spaceId) => new(connection, spaceId);

    /// <summary>Name and version of the server; answered without a key.</summary>
    public Task<ServerDocument> About(CancellationToken cancel) => connection.Get("api", ClientJson.Default.ServerDocument, cancel);

    /// <summary>Closes the connections. Streams still open end with an error.</summary>
    public void Dispose() => connection.Dispose();
}
