using System.Text.Json.Serialization.Metadata;

namespace Longshore.Api.Transport;

/// <summary>Documents that every room uses.</summary>
internal sealed class TransportRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => TransportJson.Default;
}
