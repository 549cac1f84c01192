using Longshore.Api.Environments;
using Longshore.Api.Transport;

namespace Longshore.Api;

/// <summary>Every room of the API. A new room is one line here.</summary>
internal static class ApiRooms
{
    public static IReadOnlyList<IApiRoom> All { get; } =
    [
        new TransportRoom(),
        new EnvironmentsRoom(),
    ];
}
