using System.Text.Json.Serialization;

namespace Longshore.Api.Security;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SignInBody))]
internal sealed partial class SecurityJson : JsonSerializerContext;
