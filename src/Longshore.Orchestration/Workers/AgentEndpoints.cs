using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Longshore.Domain.Machines;
using Longshore.Transports.Link;

namespace Longshore.Orchestration.Workers;

/// <summary>The endpoint under which an agent of ours is stored, in the vendor's styles.</summary>
internal static class AgentEndpoints
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int NameLength = 20;

    public static Endpoint Of(AgentJoin join) => join.Listens is { } address
        ? With(EndpointReading.Listening, $"https://{address}/", join)
        : With(EndpointReading.Polling, $"poll://{RandomNumberGenerator.GetString(Letters, NameLength)}/", join);

    private static Endpoint With(string style, string uri, AgentJoin join) =>
        new(style, ImmutableDictionary<string, string>.Empty.Add("Uri", Json(uri)).Add("Thumbprint", Json(join.Certificate.ToString())));

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
