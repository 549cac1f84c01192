using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Api.Transport;
using Longshore.Application.Accounts;
using Longshore.Domain.Accounts;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Accounts;

/// <summary>An account as clients read it (rest-api.md §7): the fields of its type stand beside the common ones, secrets without their value.</summary>
internal sealed record AccountDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public required string AccountType { get; init; }
    public IReadOnlyList<string> EnvironmentIds { get; init; } = [];
    public string TenantedDeploymentParticipation { get; init; } = "Untenanted";
    public IReadOnlyList<string> TenantIds { get; init; } = [];
    public IReadOnlyList<string> TenantTags { get; init; } = [];
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    [JsonExtensionData]
    // Settable: the source generator cannot give extension data to an initializer.
    public IDictionary<string, JsonElement> Fields { get; set; } = new Dictionary<string, JsonElement>();

    public static AccountDocument From(Account account)
    {
        var self = $"/api/{account.Space}/accounts/{account.Id}";
        return new()
        {
            Id = account.Id.ToString(),
            SpaceId = account.Space.ToString(),
            Name = account.Name,
            Slug = account.Slug,
            Description = account.Description,
            AccountType = account.AccountType,
            Fields = (AccountTypes.FieldsOf(account.AccountType) ?? []).ToDictionary(field => field.Name, field => Show(field, account)),
            Links = new Dictionary<string, string> { ["Self"] = self, ["Usages"] = $"{self}/usages" },
        };
    }

    private static JsonElement Show(AccountField field, Account account) => field.IsSecret
        ? JsonSerializer.SerializeToElement(new SensitiveValueDocument(account.Fields.ContainsKey(field.Name)), TransportJson.Default.SensitiveValueDocument)
        : JsonSerializer.SerializeToElement(account.Fields.GetValueOrDefault(field.Name).Text, TransportJson.Default.String);
}
