using Longshore.Domain.Machines;

namespace Longshore.Application.Machines;

internal static class EndpointText
{
    /// <summary>All of an endpoint in one line, always the same for the same endpoint; endpoints hold no secrets.</summary>
    public static string Of(Endpoint endpoint) =>
        $"{endpoint.CommunicationStyle} {string.Join(" ", endpoint.Properties.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"))}";

    public static bool Same(Endpoint one, Endpoint other) => Of(one).Equals(Of(other), StringComparison.Ordinal);
}
