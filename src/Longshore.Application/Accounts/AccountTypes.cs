using System.Collections.Immutable;
using Longshore.Storage.Records;

namespace Longshore.Application.Accounts;

/// <summary>One field of an account type.</summary>
/// <param name="IsSecret">Protected at rest, never read back.</param>
/// <param name="IsRequired">An account without it is of no use.</param>
public sealed record AccountField(string Name, bool IsSecret = false, bool IsRequired = false);

/// <summary>The types of accounts and their fields, in the vendor's exact words (rest-api.md §7).</summary>
public static class AccountTypes
{
    private static readonly ImmutableDictionary<string, ImmutableArray<AccountField>> Known = ImmutableDictionary<string, ImmutableArray<AccountField>>.Empty
        .Add("UsernamePassword", [new("Username"), new("Password", IsSecret: true)])
        .Add("SshKeyPair", [new("Username", IsRequired: true), new("PrivateKeyFile", IsSecret: true, IsRequired: true), new("PrivateKeyPassphrase", IsSecret: true)])
        .Add("Token", [new("Token", IsSecret: true, IsRequired: true)])
        .Add("AmazonWebServicesAccount", [new("AccessKey", IsRequired: true), new("SecretKey", IsSecret: true, IsRequired: true), new("Region")])
        .Add("AzureServicePrincipal", [
            new("SubscriptionNumber", IsRequired: true), new("ClientId", IsRequired: true), new("TenantId", IsRequired: true), new("Password", IsSecret: true, IsRequired: true),
            new("AzureEnvironment"), new("ResourceManagementEndpointBaseUri"), new("ActiveDirectoryEndpointBaseUri")])
        .Add("GoogleCloudAccount", [new("JsonKey", IsSecret: true, IsRequired: true)]);

    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null: there is no such type. The name is exact: clients compare it with regard to case.</summary>
    public static ImmutableArray<AccountField>? FieldsOf(string? type) => type is not null && Known.TryGetValue(type, out var fields) ? fields : null;
}
