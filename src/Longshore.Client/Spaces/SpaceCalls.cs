using System.Collections.Immutable;
using Longshore.Client.Connections;

namespace Longshore.Client.Spaces;

/// <summary>Calls about spaces.</summary>
public sealed class SpaceCalls
{
    private readonly ServerConnection connection;

    internal SpaceCalls(ServerConnection connection) => this.connection = connection;

    /// <summary>Every space this key may see.</summary>
    public Task<ImmutableArray<SpaceDocument>> All(CancellationToken cancel) =>
        connection.Get("api/spaces/all", ClientJson.Default.ImmutableArraySpaceDocument, cancel);
}
