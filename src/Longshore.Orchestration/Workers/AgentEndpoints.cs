using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Longshore.Domain.Machines;
using Longshore.Transports.Link;
using Longshore.WorkerLink.Dialling;

namespace Longshore.Orchestration.Workers;

/// <summary>The endpoint under which an agent of ours is stored, in the vendor's styles.</summary>
internal static class AgentEndpoints
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int NameLength = 20;

    public static Endpoint Of(AgentJoin join) => join.Listens is { } address
        ? Listening(address, join.Certificate.ToString())
        : With(EndpointReading.Polling, $"poll://{RandomNumberGenerator.GetString(Letters, NameLength)}/", join.Certificate.ToString());

    /// <summary>Of an agent that is dialled.</summary>
    public static Endpoint Listening(DialAddress address, string thumbprint) => With(EndpointReading.Listening, $"https://{address}/", thumbprint);

    private static Endpoint With(string style, string uri, string thumbprint) =>
        new(style, ImmutableDictionary<string, string>.Empty.Add("Uri", Json(uri)).Add("Thumbprint", Json(thumbprint)));

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
