using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Accounts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AccountBody))]
[JsonSerializable(typeof(AccountDocument[]))]
[JsonSerializable(typeof(CollectionDocument<AccountDocument>))]
[JsonSerializable(typeof(AccountUsageDocument))]
internal sealed partial class AccountsJson : JsonSerializerContext;
