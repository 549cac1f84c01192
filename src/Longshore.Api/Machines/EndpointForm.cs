using System.Collections.Immutable;
using System.Text.Json;
using Longshore.Api.Transport;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;

namespace Longshore.Api.Machines;

/// <summary>Endpoints between JSON and the house (rest-api.md §7): one object whose <c>CommunicationStyle</c> says which fields it has.</summary>
internal static class EndpointForm
{
    private const string Discriminator = "CommunicationStyle";

    public static EndpointDraft? Read(Dictionary<string, JsonElement>? sent)
    {
        if (sent is null) return null;
        var style = sent.FirstOrDefault(field => field.Key.Equals(Discriminator, StringComparison.OrdinalIgnoreCase)).Value;
        // Of a name given twice the last counts, as everywhere in JSON.
        var fields = sent.GroupBy(field => field.Key, StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(same => same.Key, same => same.Last().Value.GetRawText());
        return new(style.ValueKind == JsonValueKind.String ? style.GetString() : null, fields);
    }

    /// <summary>With the version of the agent there: as it is linked now, else as the last check saw it.</summary>
    public static Dictionary<string, JsonElement> Of(ICheckedMachine machine, AgentState? agent) =>
        Write(machine.Endpoint, agent is { Version.Length: > 0 } ? agent.Version : machine.Report?.Facts?.AgentVersion);

    /// <summary>The discriminator first: some readers look at nothing else before they decide.</summary>
    /// <param name="endpoint">As it is stored.</param>
    /// <param name="agentVersion">Of the agent there; null or empty: it is not known.</param>
    public static Dictionary<string, JsonElement> Write(Endpoint endpoint, string? agentVersion = null)
    {
        var written = new Dictionary<string, JsonElement> { [Discriminator] = Text(endpoint.CommunicationStyle) };
        foreach (var (name, json) in endpoint.Properties.OrderBy(field => field.Key, StringComparer.Ordinal)) written[name] = JsonElement.Parse(json);
        foreach (var (name, json) in ServersOwn(endpoint, string.IsNullOrEmpty(agentVersion) ? "null" : Text(agentVersion).GetRawText())) written[name] = JsonElement.Parse(json);
        return written;
    }

    // Clients read these without looking whether they are there.
    private static IEnumerable<(string Name, string Json)> ServersOwn(Endpoint endpoint, string version)
    {
        if (endpoint.CommunicationStyle is "TentaclePassive" or "TentacleActive")
            yield return ("TentacleVersionDetails", $$"""{"UpgradeLocked":false,"Version":{{version}},"UpgradeSuggested":false,"UpgradeRequired":false,"UpgradeAvailable":false}""");
        if (endpoint.CommunicationStyle == "Ssh") yield return ("Uri", Text(SshAddress(endpoint)).GetRawText());
        foreach (var name in new[] { "Id", "LastModifiedOn", "LastModifiedBy" }) yield return (name, "null");
        yield return ("Links", "{}");
    }

    /// <summary>Where the machine is reached, in one address; null for styles without one.</summary>
    public static string? AddressOf(Endpoint endpoint) => endpoint.CommunicationStyle == "Ssh" ? SshAddress(endpoint) : endpoint.Text("Uri");

    private static string SshAddress(Endpoint endpoint) => $"ssh://{endpoint.Text("Host")}:{endpoint.Text("Port")}/";

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, TransportJson.Default.String);
}
