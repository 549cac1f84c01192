using Longshore.Client.Connections;

namespace Longshore.Client.Releases;

/// <summary>Calls about releases.</summary>
public sealed class ReleaseCalls
{
    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal ReleaseCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Creates a release.</summary>
    /// <exception cref="RefusedException">Project, channel or a package is unknown, or the version is taken.</exception>
    public Task<ReleaseCreated> Create(NewRelease wanted, CancellationToken cancel) => connection.Post(
        space.To($"releases/create/v1"), wanted with { SpaceId = space.SpaceId, SpaceIdOrName = space.SpaceId },
        ClientJson.Default.NewRelease, ClientJson.Default.ReleaseCreated, cancel);
}
