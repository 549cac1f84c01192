using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Users;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(UserDocument[]))]
[JsonSerializable(typeof(CollectionDocument<UserDocument>))]
[JsonSerializable(typeof(ApiKeyBody))]
[JsonSerializable(typeof(ApiKeyDocument))]
[JsonSerializable(typeof(ApiKeyMadeDocument))]
[JsonSerializable(typeof(CollectionDocument<ApiKeyDocument>))]
[JsonSerializable(typeof(UserPermissionsDocument))]
[JsonSerializable(typeof(Dictionary<string, PermissionDocument>))]
internal sealed partial class UsersJson : JsonSerializerContext;
