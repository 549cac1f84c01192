using System.Collections.Immutable;
using Longshore.Client.Connections;

namespace Longshore.Client.Environments;

/// <summary>Calls about environments.</summary>
public sealed class EnvironmentCalls
{
    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal EnvironmentCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Every environment of the space.</summary>
    public Task<ImmutableArray<EnvironmentDocument>> All(CancellationToken cancel) =>
        connection.Get(space.To($"environments/all"), ClientJson.Default.ImmutableArrayEnvironmentDocument, cancel);

    /// <summary>Creates an environment.</summary>
    /// <exception cref="RefusedException">The name is taken or not allowed.</exception>
    public Task<EnvironmentDocument> Create(NewEnvironment wanted, CancellationToken cancel) =>
        connection.Post(space.To($"environments"), wanted, ClientJson.Default.NewEnvironment, ClientJson.Default.EnvironmentDocument, cancel);
}
