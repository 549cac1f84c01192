using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;

namespace Longshore.Portal.Workers;

/// <summary>What a person types about a machine that is there already.</summary>
public sealed class EndpointInput
{
    public string Name { get; set; } = "";
    public string Host { get; set; } = "";
    public int Port { get; set; } = 10933;

    /// <summary>Thumbprint of the agent's certificate, or fingerprint of the SSH host key.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Id of an account.</summary>
    public string? Account { get; set; }

    public EndpointDraft ToEndpoint(WorkerWay way) => way == WorkerWay.Ssh
        ? Draft(CommunicationStyles.Ssh, ("Host", Host.Trim()), ("Port", Port.ToString(CultureInfo.InvariantCulture)), ("Fingerprint", Fingerprint.Trim()), ("AccountId", Account ?? ""))
        : Draft(CommunicationStyles.ListeningTentacle, ("Uri", string.Create(CultureInfo.InvariantCulture, $"https://{Host.Trim()}:{Port}/")), ("Thumbprint", Fingerprint.Trim()));

    private static EndpointDraft Draft(string style, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var json = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, value) in fields) json[name] = $"\"{JsonEncodedText.Encode(value)}\"";
        return new EndpointDraft(style, json.ToImmutable());
    }
}
