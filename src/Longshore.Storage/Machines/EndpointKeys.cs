using Longshore.Domain.Machines;
using Longshore.Storage.Records;

namespace Longshore.Storage.Machines;

internal static class EndpointKeys
{
    /// <summary>Null where the style has no thumbprint.</summary>
    public static string? Thumbprint(Endpoint endpoint) => endpoint.Text("Thumbprint") is { } thumbprint ? TextKey.Of(thumbprint) : null;
}
