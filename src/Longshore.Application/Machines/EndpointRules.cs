using System.Globalization;
using Longshore.Application.Records;
using Longshore.Domain.Accounts;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Which endpoints machines may have, and what they must say (rest-api.md §7). Only fields of the style are kept.</summary>
internal static class EndpointRules
{
    // A certificate's SHA-1, or SHA-256 of our own agents.
    private static readonly int[] ThumbprintLengths = [40, 64];
    private const int MaxFieldLength = 64 * 1024;

    /// <summary>Of styles whose steps run on a worker.</summary>
    public const string DefaultPoolField = "DefaultWorkerPoolId";

    /// <param name="styles">That the machine may have.</param>
    public static async Task<Result<Endpoint>> Read(StoreSession session, SpaceId space, EndpointStyles styles, EndpointDraft? draft, CancellationToken cancel)
    {
        if (draft is null) return new Invalid("Endpoint", "The endpoint is missing.", $"Say how the {styles.Whose} is reached.");
        if (draft.CommunicationStyle is not { } style || !styles.Fields.TryGetValue(style, out var known))
            return new Invalid("Endpoint.CommunicationStyle", $"A {styles.Whose} cannot be reached like this.", $"Use one of {string.Join(", ", styles.Fields.Keys.Order(StringComparer.Ordinal))}.");
        var fields = new EndpointFields(draft.Fields, known);
        if (fields.Kept.FirstOrDefault(field => field.Value.Length > MaxFieldLength) is { Key: { } large }) return new Invalid($"Endpoint.{large}", "The value is too large.", "");
        if (EndpointSecrets.FieldOf(fields.Kept) is { } secret)
            return new Invalid($"Endpoint.{secret}", "Endpoints keep no secrets on this server.", "Leave its NewValue out, and give the secret in an account or as a sensitive variable.");
        var refusal = style switch
        {
            "TentaclePassive" => CheckUri(fields, "https", "https://host:10933/") ?? CheckThumbprint(fields),
            "TentacleActive" => CheckUri(fields, "poll", "poll://2bk5yxthmhpkz3cfnfzb/") ?? CheckThumbprint(fields),
            "Ssh" => await CheckSsh(session, space, fields, cancel),
            _ => await CheckDefaultPool(session, space, fields, cancel),
        };
        return refusal is null ? new Endpoint(style, fields.Kept) : refusal;
    }

    // Kept as its id, whatever it was named by.
    private static async Task<Refusal?> CheckDefaultPool(StoreSession session, SpaceId space, EndpointFields fields, CancellationToken cancel)
    {
        if (fields.Text(DefaultPoolField) is not { Length: > 0 } text) return null;
        var pool = await session.Pools.ResolveField(space, $"Endpoint.{DefaultPoolField}", text, cancel);
        if (pool.IsRefused) return pool.Refusal;
        fields.Set(DefaultPoolField, $"\"{pool.Value.Id}\"");
        return null;
    }

    private static Invalid? CheckUri(EndpointFields fields, string scheme, string sample) =>
        Uri.TryCreate(fields.Text("Uri"), UriKind.Absolute, out var uri) && uri.Scheme == scheme && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? null
            : new Invalid("Endpoint.Uri", "The address does not fit the style.", $"Use one like {sample}.");

    private static Invalid? CheckThumbprint(EndpointFields fields) =>
        fields.Text("Thumbprint") is { } thumbprint && ThumbprintLengths.Contains(thumbprint.Length) && thumbprint.All(char.IsAsciiHexDigit)
            ? null
            : new Invalid("Endpoint.Thumbprint", "This is no thumbprint.", "Give the 40 hexadecimal digits that the agent shows.");

    private static async Task<Refusal?> CheckSsh(StoreSession session, SpaceId space, EndpointFields fields, CancellationToken cancel)
    {
        if (fields.Text("Host") is not { Length: > 0 } host || Uri.CheckHostName(host) == UriHostNameType.Unknown)
            return new Invalid("Endpoint.Host", "This is no host.", "Give a host name or an IP address, without port.");
        fields.Set("Port", fields.Text("Port") ?? "22");
        if (!int.TryParse(fields.Text("Port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            return new Invalid("Endpoint.Port", "This is no port.", "Give a number from 1 to 65535.");
        if (string.IsNullOrWhiteSpace(fields.Text("Fingerprint")))
            return new Invalid("Endpoint.Fingerprint", "The host key's fingerprint is missing.", "Run `ssh-keyscan HOST | ssh-keygen -lf -` and give what it shows.");
        var account = await session.Accounts.ResolveField(space, "Endpoint.AccountId", fields.Text("AccountId"), cancel);
        if (account.IsRefused) return account.Refusal;
        return account.Value.AccountType is "SshKeyPair" or "UsernamePassword"
            ? null
            : new Invalid("Endpoint.AccountId", $"An account of type {account.Value.AccountType} does not open an SSH connection.", "Use one of type SshKeyPair or UsernamePassword.");
    }
}
